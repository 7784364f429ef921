import { z } from 'zod';
import { positions } from '../codes/access.ts';
import { circumstanceKinds } from '../codes/circumstances.ts';
import { sexes } from '../codes/equality.ts';
import { attendanceParts, notHeldParts } from '../codes/mark-meaning.ts';
import { markCodes } from '../codes/marks.ts';
import { meetingKinds } from '../codes/meetings.ts';
import { planCategories, planKinds } from '../codes/plans.ts';
import { referralStates } from '../codes/referral-states.ts';
import { relationshipKinds } from '../codes/relationships.ts';
import { reliabilities } from '../codes/reliability.ts';
import { instantSchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';

export const viewFamilyInput = z.strictObject({
  familyId: idSchema,
  /** What was known at this instant; now where it is left out. */
  asAt: instantSchema.optional(),
});

/** One session of a person on the timeline, with the part of the sentence it counts in. */
const attendanceEntry = z.strictObject({
  sessionId: idSchema,
  number: z.int(),
  title: z.string(),
  startsAt: z.string(),
  /** Null: held or over and nothing recorded. */
  code: z.enum(markCodes).nullable(),
  part: z.enum([...attendanceParts, ...notHeldParts]),
  isNotEngaged: z.boolean(),
  minutes: z.int().nullable(),
  recordedBy: z.string().nullable(),
  recordedAt: z.string().nullable(),
});

/** One programme for one person: what he or she is waiting for, or attends, in the sentence that adds up. */
export const serviceView = z.strictObject({
  /** Referral subject. */
  subjectId: idSchema,
  enrolmentId: idSchema.nullable(),
  programme: z.string(),
  position: z.enum(positions),
  state: z.enum(referralStates),
  receivedAt: z.string().nullable(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** "13 held for him: seen 9, …" or "waiting 94 days: receiving nothing yet". */
  sentence: z.string(),
  isReceiving: z.boolean(),
  attendance: z.array(attendanceEntry),
});
export type ServiceView = z.output<typeof serviceView>;

export const planView = z.strictObject({
  planKey: idSchema,
  kind: z.enum(planKinds),
  category: z.enum(planCategories).nullable(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  source: z.string(),
  asAt: z.string(),
  /** The reference date of a newer file in which the plan no longer stands; it is not ended by that. */
  notInFileAsAt: z.string().nullable(),
});
export type PlanView = z.output<typeof planView>;

export const familyPerson = z.strictObject({
  personId: idSchema,
  name: z.string(),
  knownAs: z.string(),
  sex: z.enum(sexes),
  dateOfBirth: z.string().nullable(),
  expectedOn: z.string().nullable(),
  diedOn: z.string().nullable(),
  age: z.int().nullable(),
  position: z.enum(positions),
  /** Who says that this person causes harm, e.g. `professional-assessment`; null where nothing is recorded. */
  harmEstablishedBy: z.string().nullable(),
  livesInHousehold: z.boolean().nullable(),
  verifiedBy: z.string().nullable(),
  verifiedOn: z.string().nullable(),
  membershipId: idSchema,
  memberSince: z.string(),
  /** Who is to find out who this adult is, and by when; null where it is known (C12). */
  findOut: z.strictObject({ by: z.string(), dueOn: z.string() }).nullable(),
  plans: z.array(planView),
  services: z.array(serviceView),
});
export type FamilyPerson = z.output<typeof familyPerson>;

export const familyView = z.strictObject({
  familyId: idSchema,
  reference: z.string(),
  asAt: z.string(),
  people: z.array(familyPerson),
  circumstances: z.array(
    z.strictObject({
      circumstanceId: idSchema,
      personId: idSchema,
      kind: z.enum(circumstanceKinds),
      from: z.string(),
      to: z.string().nullable(),
      sourceName: z.string(),
      sourceAgency: z.string(),
      reliability: z.enum(reliabilities),
      note: z.string().nullable(),
    }),
  ),
  meetings: z.array(
    z.strictObject({
      meetingId: idSchema,
      kind: z.enum(meetingKinds),
      startsAt: z.string(),
      place: z.string().nullable(),
    }),
  ),
  /** Who has left by the moment asked for, or moved out of the household since it, newest first. */
  left: z.array(z.strictObject({ personId: idSchema, name: z.string(), from: z.string(), to: z.string() })),
  /** Couples of this family of whom nobody has asked for long whether they are together (G2). */
  toReAsk: z.array(
    z.strictObject({
      relationshipId: idSchema,
      name: z.string(),
      otherName: z.string(),
      kind: z.enum(relationshipKinds),
      recordedOn: z.string(),
    }),
  ),
  /** Whether what the reader may read of these people raises the review of risk, and why; nothing lowers it (G1). */
  review: z.strictObject({ isRaised: z.boolean(), because: z.array(z.string()) }),
  /** For professionals only: attendance is not safety. Null where nobody here is recorded as causing harm. */
  safetySentence: z.string().nullable(),
});
export type FamilyView = z.output<typeof familyView>;

export const viewMyChildrenInput = z.strictObject({});

/** A lead practitioner's first screen: a card a child, what needs an answer today first. */
export const myChildrenView = z.strictObject({
  asAt: z.string(),
  children: z.array(
    z.strictObject({
      personId: idSchema,
      name: z.string(),
      age: z.int().nullable(),
      expectedOn: z.string().nullable(),
      families: z.array(z.strictObject({ familyId: idSchema, reference: z.string() })),
      plans: z.array(planView),
      nextMeeting: z.strictObject({ meetingId: idSchema, kind: z.enum(meetingKinds), startsAt: z.string() }).nullable(),
      services: z.array(
        z.strictObject({
          personId: idSchema,
          name: z.string(),
          position: z.enum(positions),
          programme: z.string(),
          state: z.enum(referralStates),
          sentence: z.string(),
          isReceiving: z.boolean(),
        }),
      ),
      /** Alerts the asker must answer for this child. */
      toAnswer: z.array(
        z.strictObject({
          recipientId: idSchema,
          alertId: idSchema,
          event: z.string(),
          because: z.string(),
          how: z.string(),
          dueAt: z.string(),
          raisedAt: z.string(),
        }),
      ),
    }),
  ),
});
export type MyChildrenView = z.output<typeof myChildrenView>;
