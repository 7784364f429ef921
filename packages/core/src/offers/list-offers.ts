import {
  addDays,
  dayOf,
  declinedForSafety,
  type Id,
  listOffersInput,
  offerDeclinedReasons,
  offersView,
} from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { and, asc, eq, gte, isNull, or } from 'drizzle-orm';
import { endOfDay } from '../calendar/hours.ts';
import { groups } from '../groups/tables.ts';
import { fullName } from '../persons/names-in-reach.ts';
import { persons } from '../persons/tables.ts';
import { offeringInReach } from '../programmes/offering-in-reach.ts';
import { loadWaitingPlans } from '../referrals/load-waiting-plans.ts';
import { referralSubjects, referrals } from '../referrals/tables.ts';
import { staff } from '../staff/tables.ts';
import { defineRead } from '../verbs/declaration.ts';
import { offers } from './tables.ts';

/** How many days back answers are listed. */
const daysListed = 28;

/** The offers of an offering: those that are open, the first to run out first, and what was answered lately. */
export const listOffers = defineRead({
  name: 'list-offers',
  summary: 'The open offers of an offering, and those answered in the last four weeks.',
  permission: 'core.waiting-list.view',
  route: { method: 'GET', path: '/offerings/:offeringId/offers' },
  input: listOffersInput,
  output: offersView,
  sample: (world) => ({ offeringId: world.offeringId }),
  subject: (asked, { offeringId }) => offeringInReach(asked, offeringId),
  run: async ({ reader, actor, now, subject: offering }, { offeringId }) => {
    const who = { staffId: actor.staffId, now };
    const answeredSince = addDays(dayOf(now), -daysListed);
    const rows = await loadOffers(reader.db, offeringId, endOfDay(addDays(answeredSince, -1)), who);
    const isOpen = ({ answer }: Row) => answer === null;
    const subjectIds = rows.filter(isOpen).map(({ subjectId }) => subjectId);
    const plans = await loadWaitingPlans(reader.db, subjectIds, who);
    return {
      offeringId,
      offering: offering.title,
      open: rows.filter(isOpen).map((row) => ({
        ...shownOf(row),
        expiresAt: row.expiresAt,
        nextContactOn: plans.get(row.subjectId)?.nextContactOn ?? null,
      })),
      answered: rows
        .flatMap((row) => {
          const { answer, answeredAt } = row;
          return answer === null || answeredAt === null
            ? []
            : [{ ...shownOf(row), answer, answeredAt, reason: reasonOf(row) }];
        })
        .toSorted((one, other) => (one.answeredAt > other.answeredAt ? -1 : 1)),
      answeredSince,
    };
  },
  opened: ({ offeringId, open, answered }) => ({
    records: [offeringId],
    persons: [...new Set([...open, ...answered].map(({ personId }) => personId))],
  }),
});

const loadOffers = async (db: ReadDb, offeringId: Id, since: string, who: Asker) =>
  await db
    .select({
      offerId: offers.id,
      subjectId: offers.subjectId,
      referralId: referrals.id,
      personId: offers.personId,
      position: referralSubjects.position,
      knownAs: persons.knownAs,
      givenNames: persons.givenNames,
      familyName: persons.familyName,
      group: groups.title,
      madeAt: offers.madeAt,
      madeBy: staff.name,
      expiresAt: offers.expiresAt,
      answer: offers.answer,
      answeredAt: offers.answeredAt,
      reasonCode: offers.reasonCode,
    })
    .from(offers)
    .innerJoin(referralSubjects, eq(referralSubjects.id, offers.subjectId))
    .innerJoin(referrals, eq(referrals.id, referralSubjects.referralId))
    .innerJoin(persons, eq(persons.id, offers.personId))
    .innerJoin(groups, eq(groups.id, offers.groupId))
    .leftJoin(staff, eq(staff.id, offers.madeBy))
    .where(
      and(
        eq(referrals.offeringId, offeringId),
        or(isNull(offers.answer), gte(offers.answeredAt, since)),
        visible(offers, who),
      ),
    )
    .orderBy(asc(offers.expiresAt), asc(offers.id));

type Row = Awaited<ReturnType<typeof loadOffers>>[number];

const shownOf = ({ offerId, referralId, personId, group, madeAt, madeBy, ...names }: Row) => ({
  offerId,
  referralId,
  personId,
  name: fullName(names),
  group,
  madeAt,
  madeBy: madeBy ?? '',
});

/**
 * Of anybody but the person causing harm no reason is told: where only a reason about safety is left out, that it is left
 * out tells it (S28).
 */
const reasonOf = ({ reasonCode, position }: Row) =>
  position === 'person-causing-harm'
    ? (offerDeclinedReasons.find((reason) => reason === reasonCode && !declinedForSafety.has(reason)) ?? null)
    : null;
