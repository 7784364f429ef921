const thousands = /\B(?=(\d{3})+$)/g;

/** A whole number with its noun: "1 person", "31 people", "1,204 rows". */
export const formatCount = (count: number, one: string, many: string): string =>
  `${String(count).replace(thousands, ',')} ${count === 1 ? one : many}`;

/** A list in a sentence: "Ana", "Ana and Ben", "Ana, Ben and Cy". */
export const formatList = (items: readonly string[]): string => {
  const last = items.at(-1);
  if (last === undefined) return '';
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
};
