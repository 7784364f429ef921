import { z } from 'zod';
import { offerAnswers, offerDeclinedReasons } from '../codes/offers.ts';
import { referralStates } from '../codes/referral-states.ts';
import { partnerContacts } from '../codes/waiting.ts';
import { daySchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { words } from './words.ts';

/** Offers a place of a group to someone who waits. */
export const makeOfferInput = z.strictObject({
  referralId: idSchema,
  subjectId: idSchema,
  groupId: idSchema,
  /** The last day on which the offer can be answered. */
  answerBy: daySchema,
  /** Why this person before those who come earlier in the order; needed where someone does. */
  orderReason: words(500).optional(),
});

export const offerMade = z.strictObject({
  offerId: idSchema,
  subjectId: idSchema,
  groupId: idSchema,
  expiresAt: z.string(),
  placesLeft: z.int(),
  partnerContact: z.enum(partnerContacts),
});

export const answerOfferInput = z
  .strictObject({
    offerId: idSchema,
    answer: z.enum(['accepted', 'declined', 'taken-back']),
    reason: z.enum(offerDeclinedReasons).optional(),
    note: words(1000).optional(),
  })
  .superRefine(({ answer, reason, note }, context) => {
    if (answer === 'declined' && reason === undefined) {
      context.addIssue({ code: 'custom', message: 'reason-missing', path: ['reason'] });
    }
    if (answer === 'taken-back' && note === undefined) {
      context.addIssue({ code: 'custom', message: 'reason-missing', path: ['note'] });
    }
    if (answer !== 'declined' && reason !== undefined) {
      context.addIssue({ code: 'custom', message: 'not-a-reason-of-this-answer', path: ['reason'] });
    }
  });

export const offerAnswered = z.strictObject({
  offerId: idSchema,
  answer: z.enum(offerAnswers),
  state: z.enum(referralStates),
  /** The place, where the offer was accepted. */
  enrolmentId: idSchema.nullable(),
});

export const listOffersInput = z.strictObject({ offeringId: idSchema });

const offerRow = z.strictObject({
  offerId: idSchema,
  referralId: idSchema,
  personId: idSchema,
  name: z.string(),
  group: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
});
/** An offer nobody has answered yet; the next contact is that of the waiting plan. */
export const openOfferRow = z.strictObject({
  ...offerRow.shape,
  expiresAt: z.string(),
  nextContactOn: daySchema.nullable(),
});
export type OpenOfferRow = z.output<typeof openOfferRow>;
export const answeredOfferRow = z.strictObject({
  ...offerRow.shape,
  answer: z.enum(offerAnswers),
  answeredAt: z.string(),
  /** Why it was declined; null where it was not, and where the reason is about safety from another person. */
  reason: z.enum(offerDeclinedReasons).nullable(),
});
export type AnsweredOfferRow = z.output<typeof answeredOfferRow>;

/** The offers of an offering: the open ones, the first to run out first, and what was answered lately, newest first. */
export const offersView = z.strictObject({
  offeringId: idSchema,
  offering: z.string(),
  open: z.array(openOfferRow),
  answered: z.array(answeredOfferRow),
  /** The first day whose answers are in the list. */
  answeredSince: daySchema,
});
export type OffersView = z.output<typeof offersView>;

export const expireOffersInput = z.strictObject({});
export const offersExpired = z.strictObject({ offerIds: z.array(idSchema) });
