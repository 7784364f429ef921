import { z } from 'zod';

/**
 * The history of something configured, newest first: who changed what and when. `before` is `null` where it was made;
 * both hold only the fields that were touched.
 */
export const historyView = z.array(
  z.strictObject({
    version: z.int(),
    at: z.string(),
    by: z.string(),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()),
  }),
);
export type HistoryView = z.output<typeof historyView>;
