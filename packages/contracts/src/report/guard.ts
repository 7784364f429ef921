import { z } from 'zod';
import { levels } from '../codes/access.ts';
import { idSchema } from '../id-schema.ts';
import { reportRecipientKinds } from './recipient.ts';
import { longText } from './text.ts';

/** What a part may hold that decides who gets it, beside its level (S42, model.md section 7 rule 4). */
export const reportContents = [
  'child-words',
  'child-attendance',
  'advocate-involvement',
  'partner-worker-involvement',
  'session-days',
  'pattern-question',
] as const;
export type ReportContent = (typeof reportContents)[number];

/** One decision of the author not to give a part to a kind of recipient, or to one of them. */
export const withheldFromSchema = z.strictObject({
  recipient: z.enum(reportRecipientKinds),
  /** The `id` of one recipient, or null for everyone of that kind. */
  only: idSchema.nullable(),
  reason: longText,
});

/**
 * The fields every part of a report carries: compartment, whom it is about, whom it is kept from and why,
 * and why a restricted part is needed at all (E8, E10). What a part holds is declared here or follows from its kind.
 */
export const guardShape = {
  level: z.enum(levels),
  about: z.array(idSchema).min(1, { error: 'about-nobody' }),
  withheldFrom: z.array(withheldFromSchema),
  holds: z.array(z.enum(reportContents)),
  neededBecause: longText.nullable(),
};

/** As `guardShape`, for headings, which may be about nobody: they stand only over something that is kept. */
export const looseGuardShape = { ...guardShape, about: z.array(idSchema) };

export const guardSchema = z.strictObject(looseGuardShape);
export type ReportGuard = z.output<typeof guardSchema>;
