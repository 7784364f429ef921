import { z } from 'zod';
import { ethnicities, sexes } from '../codes/equality.ts';
import { importedPlanKinds, type StagedChange, stagedChanges } from '../codes/imports.ts';
import { planCategories } from '../codes/plans.ts';
import { daySchema } from '../day-schema.ts';
import { words } from './words.ts';

/** A council's own id of a child; before 2024-25 some held underscore, hyphen, full stop or slash. */
export const councilChildIdSchema = z.string().regex(/^[A-Za-z0-9_./-]{1,20}$/, { error: 'not-a-council-child-id' });

/** What a plan is known by in every file of a council (issue 2, section 3). */
export const stagedPlanIdentity = {
  councilChildId: councilChildIdSchema,
  kind: z.enum(importedPlanKinds),
  startsOn: daySchema,
};

/** A plan as a file states it; `endsOn` null is an open plan, every other null is "the file does not say". */
export const stagedPlanSchema = z.strictObject({
  endsOn: daySchema.nullable(),
  initialCategory: z.enum(planCategories).nullable(),
  latestCategory: z.enum(planCategories).nullable(),
  previousPlans: z.int().min(0).nullable(),
  /** Days on which reviews were held. */
  reviews: z.array(daySchema).max(1000),
});

/** A child as a file states it; `not-recorded`, `not-asked` and null are "the file does not say". */
const stagedChildSchema = z.strictObject({
  upn: z
    .string()
    .regex(/^[A-Z0-9]{13}$/, { error: 'not-a-upn' })
    .nullable(),
  dateOfBirth: daySchema.nullable(),
  expectedOn: daySchema.nullable(),
  diedOn: daySchema.nullable(),
  sex: z.enum(sexes),
  ethnicity: z.enum(ethnicities),
});

/** Who works with the child, in the words of the file. */
export const allocatedSchema = z.strictObject({ team: words(120).nullable(), worker: words(120).nullable() });

/** One plan of a file with its child, ready to be written; without both where the file does not hold it to be read. */
export const stagedRecordSchema = z.strictObject({
  ...stagedPlanIdentity,
  plan: stagedPlanSchema.nullable(),
  child: stagedChildSchema.nullable(),
  allocated: allocatedSchema.optional(),
  /** Of a plan that is no longer in the file: false while the file holds records of which it is unknown whose they are. */
  isCertain: z.boolean(),
});
export type StagedRecord = z.output<typeof stagedRecordSchema>;
export type StagedPlanRecord = z.output<typeof stagedPlanSchema>;
export type StagedChildRecord = z.output<typeof stagedChildSchema>;

/** Whether a change is of a plan that the file states, so that its row holds the statement. */
export const isStated = (change: StagedChange): boolean =>
  change === 'created' || change === 'updated' || change === 'unchanged';

export const stagedRowSchema = z
  .strictObject({
    /** Place in the order in which rows are applied, from 1. */
    position: z.int().min(1),
    /** Where in the file it stands, in words. */
    where: words(300),
    change: z.enum(stagedChanges),
    staged: stagedRecordSchema,
  })
  .refine(({ change, staged }) => isStated(change) === (staged.plan !== null && staged.child !== null), {
    error: 'statement-does-not-fit',
    path: ['staged'],
  });
export type StagedRow = z.output<typeof stagedRowSchema>;
