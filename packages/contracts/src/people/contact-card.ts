import { z } from 'zod';
import { contactChannels } from '../codes/contacts.ts';

const line = z.string().trim().min(1).max(200);

/** How a person may safely be reached (F1, F3): nothing is assumed safe that is not said here. Text messages are off unless named. */
export const contactCardSchema = z.strictObject({
  channels: z.array(z.strictObject({ channel: z.enum(contactChannels), detail: line, note: line.optional() })).max(12),
  days: z.string().trim().max(200),
  times: z.string().trim().max(200),
  safeWords: z.string().trim().max(200),
  neverUse: z.array(line).max(20),
  /** Who must never learn of a contact: names or groups, in the words of the person. */
  neverTell: z.array(line).max(20),
  voicemail: z.enum(['yes', 'no', 'not-asked']),
});
export type ContactCard = z.output<typeof contactCardSchema>;
