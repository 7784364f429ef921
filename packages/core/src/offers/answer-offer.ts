import {
  AppError,
  answerOfferInput,
  declinedForSafety,
  fieldError,
  type Id,
  type OfferAnswer,
  offerAnswered,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { givePlace } from '../enrolments/give-place.ts';
import { enrolments } from '../enrolments/tables.ts';
import { lastChange } from '../referrals/last-change.ts';
import { moveSubjects } from '../referrals/move-subjects.ts';
import { rolesAs } from '../referrals/roles-of.ts';
import type { Actor } from '../verbs/actor.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { checkPlace } from './check-place.ts';
import { type OfferInReach, offerInReach } from './offer-in-reach.ts';
import { offers } from './tables.ts';

/** Records how an offer was answered: accepted gives the place; declined needs a reason and keeps the wait (S15). */
export const answerOffer = defineVerb({
  name: 'answer-offer',
  summary: 'Records the answer to an offer of a place.',
  permission: 'core.offer.make',
  route: { method: 'POST', path: '/offers/:offerId/answer' },
  input: answerOfferInput,
  output: offerAnswered,
  repeat: 'natural',
  sample: (world) => ({ offerId: world.offerId, answer: 'declined', reason: 'work-hours' }),
  subject: (asked, { offerId }) => offerInReach(asked, offerId),
  run: async ({ unit, actor, now, about, subject: offer, programmes }, input) => {
    const { answer, reason, note } = input;
    about({ records: [offer.offerId, offer.referralId], persons: [offer.personId] });
    if (offer.answer !== null) return await answeredBefore(unit, actor, offer, answer);
    if (reason !== undefined && declinedForSafety.has(reason) && offer.position === 'person-causing-harm') {
      throw fieldError('reason', 'not-a-reason-of-this-position', 'This reason is not one for this person');
    }
    const context = { unit, programmes, by: actor.staffId, roles: rolesAs(actor, false), referral: offer };
    const closing = {
      answer,
      answeredAt: now,
      answeredBy: actor.staffId,
      reasonCode: reason ?? null,
      note: note ?? null,
    };
    if (answer !== 'accepted') {
      await unit.db.update(offers).set(closing).where(eq(offers.id, offer.offerId));
      const kind = answer === 'declined' ? 'offer-declined' : 'offer-taken-back';
      await moveSubjects(context, [
        {
          subject: offer,
          to: 'waiting',
          kind,
          met: ['offer-answer-reason'],
          reasonCode: reason,
          note,
          payload: { offerId: offer.offerId },
        },
      ]);
      return { offerId: offer.offerId, answer, state: 'waiting' as const, enrolmentId: null };
    }
    if (offer.expiresAt <= now) throw new AppError('conflict', 'offer-expired', { message: 'This offer has run out' });
    await checkPlace(unit, { ...offer, ownOfferId: offer.offerId });
    await unit.db.update(offers).set(closing).where(eq(offers.id, offer.offerId));
    const enrolmentId = await givePlace(context, offer);
    return { offerId: offer.offerId, answer, state: 'enrolled' as const, enrolmentId };
  },
});

/** The same answer again is answered as it was; another one comes too late, and is told by whom it was answered (S19). */
const answeredBefore = async (unit: Unit, actor: Actor, offer: OfferInReach, asked: OfferAnswer) => {
  if (offer.answer !== asked) {
    throw new AppError('conflict', 'offer-answered', {
      message: 'This offer was answered already',
      facts: { answer: offer.answer, ...(await lastChange(unit, actor.organisationId, offer.referralId)) },
    });
  }
  const enrolmentId = asked === 'accepted' ? await placeOf(unit, offer.subjectId) : null;
  return { offerId: offer.offerId, answer: asked, state: offer.state, enrolmentId };
};

const placeOf = async (unit: Unit, subjectId: Id): Promise<Id | null> => {
  const [place] = await unit.db
    .select({ id: enrolments.id })
    .from(enrolments)
    .where(eq(enrolments.subjectId, subjectId));
  return place?.id ?? null;
};
