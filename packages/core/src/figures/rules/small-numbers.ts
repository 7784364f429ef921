import type { FigureCell } from '@waymark/contracts';
import { z } from 'zod';

/** What small numbers are and how the others are rounded (model.md section 8); settings with these defaults. */
export const smallNumberPolicySchema = z
  .strictObject({
    /** Counts from 1 to below this are told as "fewer than" it. */
    fewerThan: z.int().min(4).max(20),
    /** Every other count is rounded to the nearest multiple of this. */
    nearest: z.int().min(2).max(20),
    /** The least base of a rate, median or percentile. */
    leastBase: z.int().min(5).max(50),
  })
  .refine(({ fewerThan, nearest }) => nearest <= 2 * fewerThan, { error: 'rounds-to-nought', path: ['nearest'] });
export type SmallNumberPolicy = z.output<typeof smallNumberPolicySchema>;

export const smallNumberPolicy: SmallNumberPolicy = { fewerThan: 5, nearest: 5, leastBase: 10 };

/** How many values a number that is not told must still be able to have (model.md section 8). */
export const leastPossible = 3;

/** Whether a count is a small number: one that must not be told, nor worked out. */
export const isSmall = (count: number, { fewerThan }: SmallNumberPolicy): boolean => count > 0 && count < fewerThan;

/** A count as it leaves: nought, "fewer than", or rounded. */
export const shownCount = (count: number, policy: SmallNumberPolicy): FigureCell => {
  if (isSmall(count, policy)) return { shown: 'fewer-than', value: policy.fewerThan };
  return { shown: 'count', value: Math.round(count / policy.nearest) * policy.nearest };
};

/** Least and greatest number a reader can still think of, both included. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** Anything from nought up. */
export const anyNumber: Range = { least: 0, most: Number.MAX_SAFE_INTEGER };

/** The numbers that a shown count can stand for. */
export const rangeOf = (count: number, policy: SmallNumberPolicy): Range => {
  const { fewerThan, nearest } = policy;
  if (count === 0) return { least: 0, most: 0 };
  if (isSmall(count, policy)) return { least: 1, most: fewerThan - 1 };
  const rounded = Math.round(count / nearest) * nearest;
  return { least: Math.max(fewerThan, Math.ceil(rounded - nearest / 2)), most: Math.ceil(rounded + nearest / 2) - 1 };
};
