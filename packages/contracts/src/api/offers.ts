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

export const expireOffersInput = z.strictObject({});
export const offersExpired = z.strictObject({ offerIds: z.array(idSchema) });
