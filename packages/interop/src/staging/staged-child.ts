import { daySchema } from '@waymark/contracts';
import { z } from 'zod';
import { disabilities, domesticAbuseFactors, ethnicities, stagedSexes } from './codes.ts';
import { placeSchema } from './place.ts';
import { heldBackPlanSchema, stagedPlanSchema } from './staged-plan.ts';

/** An initial child protection conference that took place on a day. */
const stagedConferenceSchema = z.strictObject({ heldOn: daySchema, ...placeSchema.shape });
export type StagedConference = Readonly<z.output<typeof stagedConferenceSchema>>;

/** Domestic abuse that an assessment found, with the day the assessment was finished or, failing that, begun. */
const stagedFactorSchema = z.strictObject({
  code: z.enum(domesticAbuseFactors),
  assessedOn: daySchema.nullable(),
  ...placeSchema.shape,
});
export type StagedFactor = Readonly<z.output<typeof stagedFactorSchema>>;

/** A referral to the council's social care, which its own records call an episode of need. */
const stagedReferralSchema = z.strictObject({
  receivedOn: daySchema.nullable(),
  closedOn: daySchema.nullable(),
  noFurtherAction: z.boolean().nullable(),
  ...placeSchema.shape,
});
export type StagedReferral = Readonly<z.output<typeof stagedReferralSchema>>;

/**
 * One child as a council's file states it, ready to be compared and written. Only what passed its rules is here;
 * a field whose value could not be used is `null` and has an issue. A source that lacks a list leaves it empty.
 */
export const stagedChildSchema = z.strictObject({
  councilChildId: z.string().min(1).max(20),
  upn: z.string().length(13).nullable(),
  formerUpn: z.string().length(13).nullable(),
  /** `UN1` and so on, as the census codes it. */
  upnUnknownReason: z.string().nullable(),
  /** One of the two dates is always there. */
  birthDate: daySchema.nullable(),
  expectedBirthDate: daySchema.nullable(),
  deathDate: daySchema.nullable(),
  sex: z.enum(stagedSexes).nullable(),
  ethnicity: z.enum(ethnicities).nullable(),
  disabilities: z.array(z.enum(disabilities)),
  plans: z.array(stagedPlanSchema),
  plansHeldBack: z.array(heldBackPlanSchema),
  conferences: z.array(stagedConferenceSchema),
  domesticAbuseFactors: z.array(stagedFactorSchema),
  referrals: z.array(stagedReferralSchema),
  ...placeSchema.shape,
});
export type StagedChild = Readonly<z.output<typeof stagedChildSchema>>;
