import { z } from 'zod';

/** Text with something in it, at most `max` characters; kept as it was written. */
const textOf = (max: number) => z.string().max(max, { error: 'too-long' }).regex(/\S/u, { error: 'empty' });

/** A label, name or title: up to 200 characters. */
export const shortText = textOf(200);

/** What a person writes in a report: up to 20,000 characters, paragraphs parted by an empty line. */
export const longText = textOf(20_000);
