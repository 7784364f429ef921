import { z } from 'zod';

/**
 * What puts someone before others who wait for the programme: an answer of its referral form, and the words that explain
 * the place to everyone who sees the list (S16). Only what the referrer was asked openly can count: nothing of the
 * survivor's side is in that form.
 */
export const prioritySchema = z.strictObject({
  /** A field of `referralForm`. */
  field: z.string().min(1),
  /** The answer that counts. */
  is: z.string().min(1),
  /** A sentence with its full stop, as it stands beside the place. */
  because: z.string().trim().min(1).max(160),
});
export type Priority = z.output<typeof prioritySchema>;
