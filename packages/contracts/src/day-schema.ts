import { z } from 'zod';
import { type Instant, toInstant } from './day.ts';

const isRealDay = (text: string): boolean => {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
};

/** Accepts real days only: `2026-02-30` is refused with code `not-a-real-date`. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'not-a-date' })
  .refine(isRealDay, { error: 'not-a-real-date' });

/** Whether an instant is in the form it is stored in already, as our own pages send it: much cheaper to find than to make. */
const isWritten = (text: string): boolean => {
  const at = text.length === 24 ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString() === text;
};

/** Accepts an ISO 8601 instant with an offset or `Z` and returns it as UTC with milliseconds. */
export const instantSchema = z.string().transform((text, context): Instant => {
  if (isWritten(text)) return text;
  try {
    return toInstant(Temporal.Instant.from(text));
  } catch {
    context.issues.push({ code: 'custom', message: 'not-an-instant', input: text });
    return z.NEVER;
  }
});
