/** One measured budget: `value` and `baseline` in the same unit, taken in the same run; `ratio` is value / baseline. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline: number;
  readonly ratio: number;
  /** The least ratio the budget asks for. */
  readonly target: number;
  readonly ok: boolean;
}

const rounded = (value: number): number => Number(value.toPrecision(4));

export const measure = (name: string, unit: string, value: number, baseline: number, target: number): Measure => {
  const ratio = value / baseline;
  return {
    name,
    value: rounded(value),
    unit,
    baseline: rounded(baseline),
    ratio: rounded(ratio),
    target,
    ok: ratio >= target,
  };
};

/** The middle of several runs, so that one slow moment of the machine decides nothing. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
