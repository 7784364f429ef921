import { positions } from '@waymark/contracts';
import { z } from 'zod';

/** The number of the contract this package speaks; it rises only when a meaning changes. */
export const contractNumber = 1;

const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** How many people of which position a referral takes, and which ages. Ages are whole years at the day of referral. */
export const subjectRuleSchema = z
  .strictObject({
    position: z.enum(positions),
    least: z.int().min(0).max(10),
    most: z.int().min(1).max(10),
    age: z.strictObject({ from: z.int().min(0).max(120), to: z.int().min(0).max(120) }).optional(),
    /** Whether an unborn baby may be referred. */
    unborn: z.boolean(),
  })
  .refine((rule) => rule.least <= rule.most, { error: 'least-above-most', path: ['most'] })
  .refine(({ age }) => age === undefined || age.from <= age.to, {
    error: 'ends-before-it-starts',
    path: ['age', 'to'],
  });
export type SubjectRule = z.output<typeof subjectRuleSchema>;

/** Who a programme is and whom it takes (contract.md, `manifest`). */
export const manifestSchema = z.strictObject({
  id: z.string().max(40).regex(idPattern, { error: 'not-a-programme-id' }),
  title: z.string().trim().min(1).max(80),
  /** Semantic version of the programme as it is delivered; an enrolment keeps the one it began under. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/, { error: 'not-a-version' }),
  contract: z.literal(contractNumber),
  /** What everything the plugin adds to the database begins with. */
  prefix: z.string().regex(/^[a-z][a-z0-9]{2,15}$/, { error: 'not-a-prefix' }),
  /** One sentence for a facilitator and a referrer. */
  summary: z.string().trim().min(1).max(300),
  subjects: z.array(subjectRuleSchema).min(1),
  /** Whether a partner's worker must have been offered before someone starts. */
  partnerContact: z.enum(['offered-before-start', 'none']),
});
export type Manifest = z.output<typeof manifestSchema>;
