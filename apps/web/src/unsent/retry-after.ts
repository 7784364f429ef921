const first = 2000;
const longest = 30_000;

/** Milliseconds before trying again after so many failures in a row: 2 seconds, doubling, never more than 30. */
export const retryAfter = (failures: number): number => Math.min(longest, first * 2 ** Math.max(0, failures - 1));
