import { z } from 'zod';
import { daySchema } from '../../day-schema.ts';
import { guardShape } from '../guard.ts';
import { reportStaffSchema } from '../people.ts';
import { longText, shortText } from '../text.ts';
import { blockIdSchema } from './block-id.ts';

/** A part that could not be produced, told on page one; signing waits until a named person accepts the gap (contract.md). */
export const notAvailableBlockSchema = z.strictObject({
  kind: z.literal('not-available'),
  id: blockIdSchema,
  what: shortText,
  reference: shortText,
  accepted: z.strictObject({ by: reportStaffSchema, on: daySchema, reason: longText }).nullable(),
  ...guardShape,
});
export type NotAvailableBlock = z.output<typeof notAvailableBlockSchema>;
