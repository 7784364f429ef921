/** Order of ids and instants by code unit: the same on every machine, and for instants the order of time. */
export const compareText = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
