import { z } from 'zod';
import { positions, roles } from '../codes/access.ts';
import { planCategories, planKinds } from '../codes/plans.ts';
import { daySchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { guardShape } from './guard.ts';
import { longText, shortText } from './text.ts';

/** A member of staff who wrote, signed or accepted something; `role` is the role they did it in. */
export const reportStaffSchema = z.strictObject({
  id: idSchema,
  name: shortText,
  role: z.enum(roles),
  jobTitle: shortText,
  agency: shortText,
});
export type ReportStaff = z.output<typeof reportStaffSchema>;

/** Everybody the report is about, children included; the one place where their names stand. */
export const reportPersonSchema = z.strictObject({
  id: idSchema,
  name: shortText,
  knownAs: shortText.nullable(),
  position: z.enum(positions).nullable(),
});
export type ReportPerson = z.output<typeof reportPersonSchema>;

/** The plan a child is on; `reference` is the council's own. */
export const reportPlanSchema = z.strictObject({
  reference: shortText,
  kind: z.enum(planKinds),
  category: z.enum(planCategories).nullable(),
  startedOn: daySchema,
});

/**
 * One child of the report, born or not (D2, D9): a date of birth or an expected date of delivery.
 * Guarded as every part is, since a pregnancy may not be known to a parent (model.md section 7 rule 2).
 */
export const reportSubjectSchema = z
  .strictObject({
    person: idSchema,
    bornOn: daySchema.nullable(),
    expectedOn: daySchema.nullable(),
    plan: reportPlanSchema.nullable(),
    ...guardShape,
  })
  .refine(({ bornOn, expectedOn }) => (bornOn === null) !== (expectedOn === null), {
    error: 'born-or-expected',
    path: ['bornOn'],
  })
  .refine(({ person, about }) => about.includes(person), { error: 'about-misses-the-person', path: ['about'] });
export type ReportSubject = z.output<typeof reportSubjectSchema>;

/** An action of a plan that the report answers: what, laid on whom, owned by whom (C4). */
export const reportPlanActionSchema = z.strictObject({
  reference: shortText,
  text: longText,
  laidOn: shortText,
  owner: shortText,
  dueOn: daySchema.nullable(),
  outcome: longText.nullable(),
  ...guardShape,
});
export type ReportPlanAction = z.output<typeof reportPlanActionSchema>;
