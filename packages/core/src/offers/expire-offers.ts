import { expireOffersInput, offersExpired } from '@waymark/contracts';
import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { moveSubjects } from '../referrals/move-subjects.ts';
import { rolesAs } from '../referrals/roles-of.ts';
import { referralSubjects, referrals } from '../referrals/tables.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { offerColumns } from './offer-in-reach.ts';
import { offers } from './tables.ts';

/** Ends the offers nobody answered in time; the person waits on, with the wait there was (S15). The system's alone. */
export const expireOffers = defineVerb({
  name: 'expire-offers',
  summary: 'Ends offers that ran out.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/expire-offers' },
  input: expireOffersInput,
  output: offersExpired,
  repeat: 'natural',
  sample: () => ({}),
  subject: noSubject,
  run: async ({ unit, actor, now, about, programmes }) => {
    const due = await unit.db
      .select(offerColumns)
      .from(offers)
      .innerJoin(referralSubjects, eq(referralSubjects.id, offers.subjectId))
      .innerJoin(referrals, eq(referrals.id, referralSubjects.referralId))
      .where(and(isNull(offers.answer), lte(offers.expiresAt, now)))
      .orderBy(asc(offers.expiresAt), asc(offers.id));
    const versions = new Map<string, number>();
    for (const offer of due) {
      await unit.db
        .update(offers)
        .set({ answer: 'expired', answeredAt: now, answeredBy: actor.staffId })
        .where(eq(offers.id, offer.offerId));
      const referral = { ...offer, version: versions.get(offer.referralId) ?? offer.version };
      const moved = await moveSubjects(
        { unit, programmes, by: actor.staffId, roles: rolesAs(actor, false), referral },
        [
          {
            subject: offer,
            to: 'waiting',
            kind: 'offer-expired',
            met: ['offer-answer-reason'],
            payload: { offerId: offer.offerId },
          },
        ],
      );
      versions.set(offer.referralId, moved.version);
    }
    about({ records: due.map(({ offerId }) => offerId), persons: due.map(({ personId }) => personId) });
    return { offerIds: due.map(({ offerId }) => offerId) };
  },
});
