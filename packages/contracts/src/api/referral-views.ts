import { z } from 'zod';
import { positions } from '../codes/access.ts';
import { needByReasons } from '../codes/need-by.ts';
import { referralEventKinds, urgencies } from '../codes/referral-events.ts';
import { referralStates } from '../codes/referral-states.ts';
import { partnerContacts, plansForOthers } from '../codes/waiting.ts';
import { idSchema } from '../id-schema.ts';
import { appointmentView } from './appointments.ts';
import { needByFlagSchema } from './referrals.ts';

/** One finding of a programme's eligibility rule, with its because. */
export const findingView = z.strictObject({
  rule: z.string().min(1).max(80),
  outcome: z.enum(['pass', 'ask', 'needs-decision', 'stop']),
  because: z.string().min(1).max(400),
});
export type FindingView = z.output<typeof findingView>;

/** A wait as it was: whole days from receipt, and each stage's days (S15). Days `YYYY-MM-DD`. */
export const waitView = z.strictObject({
  receivedOn: z.string(),
  outcome: z.enum(['started', 'closed', 'still-waiting']),
  endsOn: z.string(),
  totalDays: z.int(),
  stages: z.array(
    z.strictObject({
      since: z.string(),
      until: z.string().nullable(),
      from: z.string(),
      to: z.string(),
      days: z.int(),
    }),
  ),
  offersDeclined: z.int(),
  pausedDays: z.int(),
});
export type WaitView = z.output<typeof waitView>;

export const waitingPlanView = z.strictObject({
  ownerId: idSchema,
  owner: z.string(),
  planForOthers: z.enum(plansForOthers),
  nextContactOn: z.string(),
  setAt: z.string(),
});
export type WaitingPlanView = z.output<typeof waitingPlanView>;

const needByView = z.strictObject({ day: z.string(), why: z.enum(needByReasons) }).nullable();

/** A start of a group that someone may still join. */
export const nextStartView = z.strictObject({
  groupId: idSchema,
  title: z.string(),
  startsOn: z.string(),
  placesLeft: z.int(),
});
export type NextStartView = z.output<typeof nextStartView>;

const personView = z.strictObject({
  subjectId: idSchema,
  personId: idSchema,
  name: z.string(),
  age: z.int().nullable(),
  isUnborn: z.boolean(),
  position: z.enum(positions),
  state: z.enum(referralStates),
  stateSince: z.string(),
  wait: waitView.nullable(),
  partnerContact: z.enum(partnerContacts),
  waitingPlan: waitingPlanView.nullable(),
  enrolmentId: idSchema.nullable(),
  openOfferId: idSchema.nullable(),
  /** Appointments before a place, the first one first. */
  appointments: z.array(appointmentView),
  /** States this person can be moved to, whoever asks. */
  moves: z.array(z.enum(referralStates)),
});

const childView = z.strictObject({
  personId: idSchema,
  name: z.string(),
  age: z.int().nullable(),
  isUnborn: z.boolean(),
  isOnPlan: z.boolean(),
  nextConferenceOn: z.string().nullable(),
  changeSought: z.string(),
  howKnown: z.string(),
});

const eventView = z.strictObject({
  eventId: idSchema,
  subjectId: idSchema,
  kind: z.enum(referralEventKinds),
  at: z.string(),
  by: z.string().nullable(),
  reasonCode: z.string().nullable(),
  note: z.string().nullable(),
});

export const viewReferralInput = z.strictObject({ referralId: idSchema });

/** A referral as the offering's coordinator sees it; nothing of it rests on a fact of the survivor's side. */
export const referralView = z.strictObject({
  referralId: idSchema,
  offeringId: idSchema,
  offering: z.string(),
  programmeId: z.string(),
  programme: z.string(),
  state: z.enum(referralStates),
  version: z.int(),
  receivedAt: z.string().nullable(),
  urgency: z.enum(urgencies),
  why: z.string(),
  needBy: needByView,
  needByFlag: needByFlagSchema,
  nextStart: nextStartView.nullable(),
  consent: z.record(z.string(), z.unknown()),
  knowledge: z.record(z.string(), z.unknown()),
  answers: z.record(z.string(), z.unknown()),
  referrer: z.strictObject({ name: z.string(), organisation: z.string() }),
  people: z.array(personView),
  children: z.array(childView),
  findings: z.array(findingView),
  /** Version of the programme whose rule found them. */
  findingsVersion: z.string(),
  /** Other referrals of the same people to offerings of the asker. */
  otherReferrals: z.array(
    z.strictObject({
      referralId: idSchema,
      offering: z.string(),
      state: z.enum(referralStates),
      receivedAt: z.string().nullable(),
    }),
  ),
  events: z.array(eventView),
});
export type ReferralView = z.output<typeof referralView>;

export const listReferralsInput = z.strictObject({ offeringId: idSchema });

/** Referrals that want a decision, the longest unanswered first. */
export const referralsView = z.strictObject({
  offeringId: idSchema,
  offering: z.string(),
  referrals: z.array(
    z.strictObject({
      referralId: idSchema,
      state: z.enum(referralStates),
      urgency: z.enum(urgencies),
      receivedAt: z.string().nullable(),
      daysSince: z.int(),
      needBy: needByView,
      referrer: z.string(),
      organisation: z.string(),
      people: z.array(z.strictObject({ personId: idSchema, name: z.string(), position: z.enum(positions) })),
    }),
  ),
});
export type ReferralsView = z.output<typeof referralsView>;

export const viewReferralStatusInput = z.strictObject({ referralId: idSchema });
export const listReferralStatusesInput = z.strictObject({ familyId: idSchema.optional() });

/** A referral as its referrer follows it: states and dates, what is asked, and why it closed in public words. */
export const referralStatusView = z.strictObject({
  referralId: idSchema,
  familyId: idSchema,
  familyReference: z.string(),
  /** Those it refers whom the asker works with; a referrer who works with nobody here goes by the reference. */
  people: z.array(z.strictObject({ personId: idSchema, name: z.string() })),
  offering: z.string(),
  programme: z.string(),
  state: z.enum(referralStates),
  stateWords: z.string(),
  receivedAt: z.string().nullable(),
  version: z.int(),
  /** What the coordinator asks, while an answer is awaited. */
  question: z.string().nullable(),
  steps: z.array(z.strictObject({ kind: z.enum(referralEventKinds), words: z.string(), at: z.string() })),
  closedBecause: z.string().nullable(),
});
export type ReferralStatusView = z.output<typeof referralStatusView>;

export const referralStatusesView = z.strictObject({ referrals: z.array(referralStatusView) });

export const viewSurvivorNotesInput = z.strictObject({ personId: idSchema });

export const survivorNotesView = z.strictObject({
  notes: z.array(z.strictObject({ noteId: idSchema, personId: idSchema, note: z.string(), recordedAt: z.string() })),
});
