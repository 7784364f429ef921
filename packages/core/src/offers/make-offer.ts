import {
  AppError,
  addDays,
  dayOf,
  fieldError,
  type Id,
  makeOfferInput,
  newId,
  offerMade,
  type WaitingPlanView,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { endOfDay } from '../calendar/hours.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { appendEvent } from '../referrals/append-event.ts';
import { lastChange } from '../referrals/last-change.ts';
import { loadPartnerContact } from '../referrals/load-partner-contact.ts';
import { isQueueing, loadQueue } from '../referrals/load-queue.ts';
import { loadWaitingPlans } from '../referrals/load-waiting-plans.ts';
import { moveSubjects } from '../referrals/move-subjects.ts';
import { referralOfOffering } from '../referrals/referral-in-reach.ts';
import { rolesAs } from '../referrals/roles-of.ts';
import { subjectOf } from '../referrals/subject-of.ts';
import { orderWaiting } from '../referrals/waiting-order.ts';
import type { Actor } from '../verbs/actor.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { checkPlace } from './check-place.ts';
import { offers } from './tables.ts';

/** The longest an offer stands open, in days. */
const mostDaysOpen = 60;

/**
 * Offers a place to someone who waits: one open offer a person (S16), in the fair order or with a reason, within the
 * group's places and before joining closes (S13). Two staff at once make one offer.
 */
export const makeOffer = defineVerb({
  name: 'make-offer',
  summary: 'Offers a place in a group to someone who waits.',
  permission: 'core.offer.make',
  route: { method: 'POST', path: '/offers' },
  input: makeOfferInput,
  output: offerMade,
  repeat: 'key',
  sample: (world) => ({
    referralId: world.referralId,
    subjectId: world.subjectId,
    groupId: world.groupId,
    answerBy: addDays(world.today, 7),
    orderReason: 'The time suits nobody else',
  }),
  subject: (asked, { referralId }) => referralOfOffering(asked, referralId),
  run: async ({ unit, actor, now, about, subject: referral, programmes }, input) => {
    const { referralId, subjectId, groupId, answerBy } = input;
    const subject = await subjectOf(unit, referralId, subjectId);
    if (subject.state === 'offered') throw await offeredMeanwhile(unit, actor, referralId);
    const today = dayOf(now);
    if (answerBy < today) throw fieldError('answerBy', 'in-the-past', 'The day must be today or later');
    if (answerBy > addDays(today, mostDaysOpen))
      throw fieldError('answerBy', 'too-far-ahead', `An offer stands at most ${mostDaysOpen} days`);
    const place = isQueueing(subject) ? await placeInOrder({ unit, programmes, actor }, referral, subjectId) : 1;
    const plans = await loadWaitingPlans(unit.db, [subjectId]);
    const offerId = newId();
    await moveSubjects({ unit, programmes, by: actor.staffId, roles: rolesAs(actor, false), referral }, [
      { subject, to: 'offered', kind: 'offered', met: needsMet(plans.get(subjectId)), payload: { offerId, groupId } },
    ]);
    if (place > 1) {
      if (input.orderReason === undefined) throw outOfOrder(place);
      const { personId } = subject;
      const payload = { place, offerId };
      await appendEvent(unit, {
        referralId,
        subjectId,
        personId,
        kind: 'order-overridden',
        by: actor.staffId,
        note: input.orderReason,
        payload,
      });
    }
    const { placesLeft } = await checkPlace(unit, {
      offeringId: referral.offeringId,
      groupId,
      personId: subject.personId,
      ownOfferId: null,
    });
    const expiresAt = endOfDay(answerBy);
    await unit.db.insert(offers).values({
      id: offerId,
      personId: subject.personId,
      level: 'shared',
      subjectId,
      groupId,
      madeAt: now,
      madeBy: actor.staffId,
      expiresAt,
    });
    about({ records: [offerId, referralId, groupId], persons: [subject.personId] });
    const contact = await loadPartnerContact(unit.db, [subject.personId], now);
    return {
      offerId,
      subjectId,
      groupId,
      expiresAt,
      placesLeft: placesLeft - 1,
      partnerContact: contact.get(subject.personId) ?? ('not-in-place-yet' as const),
    };
  },
});

const needsMet = (plan: WaitingPlanView | undefined) => (plan === undefined ? [] : (['waiting-plan'] as const));

/** Where this person stands in the order that the coordinator sees. */
const placeInOrder = async (
  { unit, programmes, actor }: { readonly unit: Unit; readonly programmes: Programmes; readonly actor: Actor },
  offering: { readonly offeringId: Id; readonly programmeId: string },
  subjectId: Id,
): Promise<number> => {
  const who = { staffId: actor.staffId, now: unit.now };
  const queue = await loadQueue({ db: unit.db, programmes }, offering, unit.now, who);
  const places = orderWaiting(queue.filter(isQueueing), dayOf(unit.now));
  return places.find((person) => person.subjectId === subjectId)?.place ?? 1;
};

/** A page from before a colleague's offer: what changed and by whom (S19), both states named (S18). */
const offeredMeanwhile = async (unit: Unit, actor: Actor, referralId: Id): Promise<AppError> =>
  new AppError('conflict', 'illegal-move', {
    message: 'This person holds an offer already',
    facts: {
      from: 'offered',
      to: 'offered',
      missing: [],
      ...(await lastChange(unit, actor.organisationId, referralId)),
    },
  });

const outOfOrder = (place: number): AppError =>
  new AppError('invalid', 'order-reason-missing', {
    message: 'Others come before this person in the order: say why',
    fields: [{ path: 'orderReason', code: 'order-reason-missing', message: 'Say why this person comes first' }],
    facts: { place },
  });
