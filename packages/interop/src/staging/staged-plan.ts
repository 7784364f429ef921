import { daySchema } from '@waymark/contracts';
import { z } from 'zod';
import { categoriesOfAbuse, stagedPlanKinds } from './codes.ts';
import { placeSchema } from './place.ts';

/** A review of a plan that took place on a day. */
export const stagedReviewSchema = z.strictObject({ heldOn: daySchema, ...placeSchema.shape });

/** Who works with a child, in the words of the file; shown, and matched to staff where exactly one fits. */
export const allocatedSchema = z.strictObject({ team: z.string().nullable(), worker: z.string().nullable() });
export type Allocated = Readonly<z.output<typeof allocatedSchema>>;

/** A child's plan; its identity in a council is (council child id, kind, start). */
export const stagedPlanSchema = z.strictObject({
  kind: z.enum(stagedPlanKinds),
  start: daySchema,
  /** `null`: still open. */
  end: daySchema.nullable(),
  /** `null` for child-in-need plans and where the file states none that can be read. */
  initialCategory: z.enum(categoriesOfAbuse).nullable(),
  latestCategory: z.enum(categoriesOfAbuse).nullable(),
  /** Child protection plans the child had before this one. */
  previousPlans: z.int().min(0).nullable(),
  /** Oldest first, one a day. */
  reviews: z.array(stagedReviewSchema),
  /** Reviews that the file holds and an error kept out. */
  reviewsHeldBack: z.int().min(0),
  /** Left out where the source does not say. */
  allocated: allocatedSchema.optional(),
  ...placeSchema.shape,
});
export type StagedPlan = Readonly<z.output<typeof stagedPlanSchema>>;
export type StagedReview = Readonly<z.output<typeof stagedReviewSchema>>;

/** A plan that the file holds and an error kept out; `start` is `null` where it could not be read. */
export const heldBackPlanSchema = z.strictObject({
  kind: z.enum(stagedPlanKinds),
  start: daySchema.nullable(),
  /** Reviews that stand with it. */
  reviews: z.int().min(0),
  ...placeSchema.shape,
});
export type HeldBackPlan = Readonly<z.output<typeof heldBackPlanSchema>>;
