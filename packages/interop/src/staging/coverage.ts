import { addDays, type Day, daySchema } from '@waymark/contracts';
import { z } from 'zod';
import { stagedPlanKinds } from './codes.ts';

/** Which plans a file must hold: those of a kind that were open on its day or ended on or after `since`. */
export const coverageSchema = z.strictObject({ kind: z.enum(stagedPlanKinds), since: daySchema });
export type Coverage = Readonly<z.output<typeof coverageSchema>>;

/** The first day of so many months up to and with `asAt`. */
export const firstDayOfMonthsTo = (asAt: Day, months: number): Day =>
  addDays(Temporal.PlainDate.from(asAt).subtract({ months }).toString(), 1);

/** A census covers the year up to its reference date. */
export const censusCoverage = (asAt: Day): Coverage[] =>
  stagedPlanKinds.map((kind) => ({ kind, since: firstDayOfMonthsTo(asAt, 12) }));
