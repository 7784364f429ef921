import { z } from 'zod';
import { figureTables } from '../codes/figures.ts';
import { idSchema } from '../id-schema.ts';

/** A month, `YYYY-MM`. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'not-a-month' });

/**
 * One figure as it leaves: a rounded count, a small number that is not told, a time, a share, or why there is none.
 * Nothing else about the exact number is in it (model.md section 8).
 */
export const figureCellSchema = z.discriminatedUnion('shown', [
  z.strictObject({ shown: z.literal('count'), value: z.int() }),
  z.strictObject({ shown: z.literal('fewer-than'), value: z.int() }),
  /** Left out because a small number could be worked out from it. */
  z.strictObject({ shown: z.literal('left-out') }),
  z.strictObject({ shown: z.literal('days'), value: z.int() }),
  /** Fewer than this share has started so far. */
  z.strictObject({ shown: z.literal('not-reached') }),
  z.strictObject({ shown: z.literal('percent'), value: z.int() }),
  /** Fewer people than a rate, median or percentile needs. */
  z.strictObject({ shown: z.literal('too-few'), needed: z.int() }),
]);
export type FigureCell = z.output<typeof figureCellSchema>;

export const figureTableSchema = z.strictObject({
  id: z.enum(figureTables),
  title: z.string(),
  /** What is counted, in whom, over which time. */
  definition: z.string(),
  columns: z.array(
    z.strictObject({ id: z.string(), title: z.string(), unit: z.enum(['people', 'sessions', 'days', 'percent']) }),
  ),
  rows: z.array(
    z.strictObject({
      programme: z.string(),
      offering: z.string(),
      area: z.string(),
      /** One sentence that answers the question of this table; empty where it has none. */
      sentence: z.string(),
      cells: z.array(figureCellSchema),
      /** The still-waiting curve: the share that had started by a number of days, coarse on purpose. */
      curve: z.array(z.strictObject({ days: z.int(), percent: z.int() })),
    }),
  ),
  /** Rounded by itself; null where there is only one row. */
  total: z.array(figureCellSchema).nullable(),
});
export type FigureTable = z.output<typeof figureTableSchema>;

/** The day before which months are over is the day of the clock; the month is the last full one where it is left out. */
export const publishFiguresInput = z.strictObject({ month: monthSchema.optional() });
export const figuresPublished = z.strictObject({ releaseId: idSchema, month: monthSchema, isNew: z.boolean() });

export const viewFiguresInput = z.strictObject({ month: monthSchema.optional() });
/** The release of a month, or the newest one. */
export const figuresView = z.strictObject({
  /** Months with a release, newest first. */
  months: z.array(monthSchema),
  release: z
    .strictObject({
      releaseId: idSchema,
      month: monthSchema,
      /** First and last day the figures speak of. */
      from: z.string(),
      to: z.string(),
      publishedAt: z.string(),
      /** "Rounded, may not add up." */
      note: z.string(),
      tables: z.array(figureTableSchema),
    })
    .nullable(),
});
export type FiguresView = z.output<typeof figuresView>;
