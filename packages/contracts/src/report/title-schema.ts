import { z } from 'zod';

const telling = /abus|violen|perpetrat|victim|surviv|harm|offend|refuge|assault/iu;

/** A title that says nothing to somebody who finds the paper (design.md section 1); refused with `title-not-neutral`. */
export const reportTitleSchema = z
  .string()
  .max(120, { error: 'too-long' })
  .regex(/\S/u, { error: 'empty' })
  .refine((title) => !telling.test(title), { error: 'title-not-neutral' });

/** Reference printed on every page and used in file names: capitals, digits and hyphens, nothing personal. */
export const reportReferenceSchema = z.string().regex(/^[A-Z0-9][A-Z0-9-]{2,39}$/u, { error: 'not-a-reference' });
