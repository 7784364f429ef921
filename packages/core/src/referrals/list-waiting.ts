import {
  dayOf,
  type Id,
  type Instant,
  listWaitingInput,
  type NextStartView,
  needByReasonLabels,
  type WaitingListView,
  type WaitingRow,
  type WaitView,
  waitingListView,
} from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { daysWords } from '../engagement/rules/day-words.ts';
import { nextStartsOf } from '../groups/next-starts.ts';
import { groups } from '../groups/tables.ts';
import { offers } from '../offers/tables.ts';
import { offeringInReach } from '../programmes/offering-in-reach.ts';
import { defineRead } from '../verbs/declaration.ts';
import { firstSessions } from './load-awaiting-start.ts';
import { loadEvents, loadWaitPauses } from './load-events.ts';
import { isQueueing, loadQueue, type QueuedPerson } from './load-queue.ts';
import { loadWaitingPlans } from './load-waiting-plans.ts';
import { needByFlag } from './rules/need-by.ts';
import { waitOf } from './wait-view.ts';
import { orderWaiting, waitingOrderRule, waitingOrderVersion } from './waiting-order.ts';

/** Everyone who waits on an offering, in an order that explains itself (S16), with what each row needs next. */
export const listWaiting = defineRead({
  name: 'list-waiting',
  summary: 'The people who wait on an offering, in order.',
  permission: 'core.waiting-list.view',
  route: { method: 'GET', path: '/offerings/:offeringId/waiting' },
  input: listWaitingInput,
  output: waitingListView,
  sample: (world) => ({ offeringId: world.offeringId }),
  subject: (asked, { offeringId }) => offeringInReach(asked, offeringId),
  run: async ({ reader, actor, now, programmes, subject: offering }, { offeringId }) => {
    const who = { staffId: actor.staffId, now };
    const queue = await loadQueue({ db: reader.db, programmes }, offering, now, who);
    const [next] = await nextStartsOf(reader.db, offeringId, now, who);
    const people = await rowsOf(reader.db, queue, next ?? null, now, who);
    return { offeringId, offering: offering.title, ...summaryOf(people, next ?? null), people };
  },
  opened: (view) => ({ records: [view.offeringId], persons: view.people.map((person) => person.personId) }),
});

const rowsOf = async (
  db: ReadDb,
  queue: readonly QueuedPerson[],
  next: NextStartView | null,
  now: string,
  who: Asker,
): Promise<WaitingRow[]> => {
  const subjectIds = queue.map((person) => person.subjectId);
  const events = await loadEvents(db, subjectIds, who);
  const pauses = await loadWaitPauses(db, subjectIds, who);
  const plans = await loadWaitingPlans(db, subjectIds, who);
  const open = await openOffers(db, subjectIds, who);
  const firstOf = await firstSessions(
    db,
    [...open.values()].map(({ groupId }) => groupId),
  );
  const today = dayOf(now);
  const queueing = orderWaiting(queue.filter(isQueueing), today);
  const places = new Map(queueing.map((place) => [place.subjectId, place]));
  const rows = queue.flatMap((person): WaitingRow[] => {
    const { state, subjectId, needBy, receivedAt, priority: _explained, ...shown } = person;
    const wait = waitOf(events, subjectId, pauses.get(subjectId) ?? [], now);
    if (wait === null || (state !== 'accepted' && state !== 'waiting' && state !== 'offered')) return [];
    const place = places.get(subjectId);
    const held = open.get(subjectId);
    const startsOn = held === undefined ? (next?.startsOn ?? null) : firstOf({ ...held, since: dayOf(held.madeAt) });
    return [
      {
        ...shown,
        subjectId,
        state,
        place: place?.place ?? null,
        because: [...(place?.because ?? ['Holds an offer of a place.'])],
        receivedOn: dayOf(receivedAt),
        wait,
        needBy,
        needByFlag: needByFlag(
          needBy === null ? null : { day: needBy.day, why: needByReasonLabels[needBy.why] },
          startsOn,
          today,
        ),
        waitingPlan: plans.get(subjectId) ?? null,
        openOffer: held === undefined ? null : shownOffer(held),
      },
    ];
  });
  const rank = (row: WaitingRow): number => row.place ?? Number.MAX_SAFE_INTEGER;
  return rows.sort((a, b) => rank(a) - rank(b) || (a.receivedOn < b.receivedOn ? -1 : 1));
};

type HeldOffer = NonNullable<WaitingRow['openOffer']> & { readonly madeAt: Instant };

const shownOffer = ({ madeAt: _forTheStart, ...offer }: HeldOffer): WaitingRow['openOffer'] => offer;

const openOffers = async (db: ReadDb, subjectIds: readonly Id[], who: Asker) => {
  const open = new Map<Id, HeldOffer>();
  if (subjectIds.length === 0) return open;
  const rows = await db
    .select({
      subjectId: offers.subjectId,
      offerId: offers.id,
      groupId: groups.id,
      group: groups.title,
      expiresAt: offers.expiresAt,
      madeAt: offers.madeAt,
    })
    .from(offers)
    .innerJoin(groups, eq(groups.id, offers.groupId))
    .where(and(inArray(offers.subjectId, [...subjectIds]), isNull(offers.answer), visible(offers, who)))
    .orderBy(asc(offers.id));
  for (const { subjectId, ...offer } of rows) open.set(subjectId, offer);
  return open;
};

const longest = (waits: readonly WaitView[]): number => Math.max(0, ...waits.map((wait) => wait.totalDays));

type Summary = Omit<WaitingListView, 'offeringId' | 'offering' | 'people'>;

/** The first line of the screen, in words, before any table (ux.md, Waiting). */
const summaryOf = (people: readonly WaitingRow[], next: NextStartView | null): Summary => {
  const longestDays = longest(people.map((person) => person.wait));
  const isBefore = ({ isOnPlan, conferenceOn }: WaitingRow) =>
    isOnPlan && conferenceOn !== null && (next === null || conferenceOn < next.startsOn);
  const before = people.filter(isBefore).length;
  const waiting = people.length === 1 ? '1 person is waiting' : `${people.length} people are waiting`;
  const start = next === null ? 'and no start is planned' : 'before the next start';
  const onPlan = before === 1 ? '1 has a child on a plan' : `${before} have children on plans`;
  const plans = before === 0 ? '' : `; ${onPlan} with a conference ${start}`;
  const sentence =
    people.length === 0 ? 'Nobody is waiting.' : `${waiting}, the longest ${daysWords(longestDays)}${plans}.`;
  return {
    sentence,
    waiting: people.length,
    longestDays,
    conferenceBeforeNextStart: before,
    rule: waitingOrderRule,
    ruleVersion: waitingOrderVersion,
    nextStart: next,
  };
};
