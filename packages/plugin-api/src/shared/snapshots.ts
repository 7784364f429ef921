import { daySchema, idSchema, levels, positions, referralStates, urgencies } from '@waymark/contracts';
import { z } from 'zod';

/** Whole weeks of pregnancy at the day of the snapshot, by the day the birth is expected; null but for the unborn. */
const gestationWeeks = z.int().nullable();

const subjectSnapshot = z.strictObject({
  personId: idSchema,
  position: z.enum(positions),
  /** Whole years at the day of the snapshot; null where no date of birth is known. */
  age: z.int().nullable(),
  isUnborn: z.boolean(),
  gestationWeeks,
  state: z.enum(referralStates),
});

/** A child of the family as a rule may know it: no name, no place. */
const childSnapshot = z.strictObject({
  personId: idSchema,
  age: z.int().nullable(),
  isUnborn: z.boolean(),
  gestationWeeks,
  isOnPlan: z.boolean(),
});

/** What a rule of a programme gets of a referral: ids, ages, positions, answers; frozen, and without the survivor's side. */
export const referralSnapshotSchema = z.strictObject({
  referralId: idSchema,
  offeringId: idSchema,
  receivedOn: daySchema.nullable(),
  urgency: z.enum(urgencies),
  needBy: daySchema.nullable(),
  subjects: z.array(subjectSnapshot),
  children: z.array(childSnapshot),
  answers: z.record(z.string(), z.unknown()),
  /** Settings of the offering; where they are left out the host puts in the programme's own defaults. */
  settings: z.record(z.string(), z.unknown()).optional(),
  /** Records the programme keeps about these people: kind and day only. */
  records: z.array(z.strictObject({ kind: z.string(), personId: idSchema, on: daySchema, level: z.enum(levels) })),
  /** Whether every affected partner has been offered a worker of her own: for guards alone, since it comes from her side. */
  partnersOffered: z.boolean(),
});
export type ReferralSnapshot = z.output<typeof referralSnapshotSchema>;

/** One finding of an eligibility rule, with its because. */
export const findingSchema = z.strictObject({
  rule: z.string().min(1).max(80),
  outcome: z.enum(['pass', 'ask', 'needs-decision', 'stop']),
  because: z.string().min(1).max(400),
});
export type Finding = z.output<typeof findingSchema>;

/** Answer of a guard of a move. */
export const guardAnswerSchema = z.discriminatedUnion('allows', [
  z.strictObject({ allows: z.literal(true) }),
  z.strictObject({ allows: z.literal(false), code: z.string().min(1).max(80), because: z.string().min(1).max(400) }),
]);
export type GuardAnswer = z.output<typeof guardAnswerSchema>;
