/** One measured budget with a ceiling: what was found, and the most the budget allows in the same unit. */
export interface Ceiling {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly most: number;
  readonly ok: boolean;
}

const rounded = (value: number): number => Number(value.toPrecision(4));

export const ceiling = (name: string, unit: string, value: number, most: number): Ceiling => ({
  name,
  value: rounded(value),
  unit,
  most,
  ok: value <= most,
});

/** The least value that so many of a hundred do not exceed: `percentile(times, 95)`. Nothing measured is an error. */
export const percentile = (values: readonly number[], percent: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
  if (found === undefined) throw new Error('Nothing was measured');
  return found;
};
