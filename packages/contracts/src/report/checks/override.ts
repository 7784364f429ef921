import { z } from 'zod';
import { daySchema } from '../../day-schema.ts';
import { reportStaffSchema } from '../people.ts';
import { longText } from '../text.ts';

/**
 * A finding a person decided against, with a reason (C8). It holds for one code at one block, and for the same words
 * only: other words bring the finding back.
 */
export const reportOverrideSchema = z.strictObject({
  code: z.string(),
  block: z.string().nullable(),
  recipient: z.string().nullable(),
  phrase: z.string().nullable(),
  reason: longText,
  by: reportStaffSchema,
  on: daySchema,
});
export type ReportOverride = z.output<typeof reportOverrideSchema>;
