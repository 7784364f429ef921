import { ladderColumns, ladderEvents, ladderHows, ladderRecipients } from '@waymark/contracts';
import { z } from 'zod';

const count = z.int().min(0);

/** By when, in exactly one unit: hours, the end of a calendar day, or the end of a working day. */
const byWhenSchema = z.union([
  z.strictObject({ hours: z.number().min(0) }),
  z.strictObject({ days: count }),
  z.strictObject({ workingDays: count }),
]);

const rungSchema = z.strictObject({
  event: z.enum(ladderEvents),
  threshold: z.strictObject({ count, of: count.optional(), withinWorkingDays: count.optional() }),
  column: z.enum(ladderColumns),
  toWhom: z.array(z.enum(ladderRecipients)),
  how: z.enum(ladderHows),
  byWhen: byWhenSchema,
  beforePersonIsTold: z.boolean().optional(),
  reason: z.string(),
});

/**
 * The shape of a ladder (contract.md, `ladder`). What its rungs must mean, and that it is not weaker than the core's,
 * the core's own rules say.
 */
export const ladderSchema = z.strictObject({
  /** The id of the programme that wrote it: every judgement names its source. */
  source: z.string().min(1),
  version: z.string().trim().min(1).max(40),
  rungs: z.array(rungSchema).min(1),
});
