import { z } from 'zod';
import { positions } from '../codes/access.ts';
import { needByReasons } from '../codes/need-by.ts';
import { urgencies } from '../codes/referral-events.ts';
import { idSchema } from '../id-schema.ts';
import { nextStartView, waitingPlanView, waitView } from './referral-views.ts';
import { needByFlagSchema } from './referrals.ts';

export const listWaitingInput = z.strictObject({ offeringId: idSchema });

/** Someone who waits, in the order that explains itself. */
export const waitingRow = z.strictObject({
  subjectId: idSchema,
  referralId: idSchema,
  personId: idSchema,
  name: z.string(),
  position: z.enum(positions),
  state: z.enum(['accepted', 'waiting', 'offered']),
  /** Place in the order, from 1; null for someone who holds an offer. */
  place: z.int().nullable(),
  /** Why this place, most weighty first. */
  because: z.array(z.string()),
  urgency: z.enum(urgencies),
  receivedOn: z.string(),
  wait: waitView,
  needBy: z.strictObject({ day: z.string(), why: z.enum(needByReasons) }).nullable(),
  needByFlag: needByFlagSchema,
  isOnPlan: z.boolean(),
  conferenceOn: z.string().nullable(),
  waitingPlan: waitingPlanView.nullable(),
  openOffer: z
    .strictObject({ offerId: idSchema, groupId: idSchema, group: z.string(), expiresAt: z.string() })
    .nullable(),
});
export type WaitingRow = z.output<typeof waitingRow>;

export const waitingListView = z.strictObject({
  offeringId: idSchema,
  offering: z.string(),
  /** "31 people are waiting, the longest 142 days; 4 are on plans with a conference before the next start." */
  sentence: z.string(),
  waiting: z.int(),
  longestDays: z.int(),
  conferenceBeforeNextStart: z.int(),
  /** The rule of the order, in words, and its version. */
  rule: z.string(),
  ruleVersion: z.string(),
  nextStart: nextStartView.nullable(),
  people: z.array(waitingRow),
});
export type WaitingListView = z.output<typeof waitingListView>;
