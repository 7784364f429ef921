/** How many rows each part of the list of requirements has: A to I are what the field demands, S what a user runs. */
const rows = { A: 12, B: 6, C: 16, D: 16, E: 19, F: 6, G: 9, H: 8, I: 13, S: 48 } as const;

/** Every requirement id, in order: A1 … I13, S1 … S48. */
export const requirementIds: readonly string[] = Object.entries(rows).flatMap(([part, count]) =>
  Array.from({ length: count }, (_, index) => `${part}${index + 1}`),
);
