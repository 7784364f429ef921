import { z } from 'zod';

/** Text a person typed, trimmed, at most `most` characters; a NUL is refused, which one of the databases cannot keep. */
const optionalWords = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((text) => !text.includes('\u0000'), { error: 'not-text' });

/** The same, and not empty. */
export const words = (most: number) => optionalWords(most).min(1);

/** A local time of the day in Europe/London, `HH:MM`. */
export const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'not-a-time' });
