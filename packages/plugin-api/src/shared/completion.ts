import { z } from 'zod';

/** The shape of a completion rule (contract.md, `completion`); its ranges and items are checked by the core's own rule. */
export const completionSchema = z.strictObject({
  version: z.string().trim().min(1).max(40),
  mandatoryItems: z.array(z.string()),
  contentPercent: z.number(),
  catchUpsCounted: z.number(),
  minutes: z.number().nullable(),
});
