import type { Id, Instant, Position, ReferralState, Urgency } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { fullName } from '../persons/names-in-reach.ts';
import { persons } from '../persons/tables.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { loadConferences, loadOnPlan } from './load-child-facts.ts';
import { loadNamedChildren } from './load-people.ts';
import { needByOf } from './need-by-of.ts';
import { priorityOf } from './rules/priority.ts';
import { referralSubjects, referrals } from './tables.ts';
import type { WaitingFacts } from './waiting-order.ts';

/** Someone who waits on an offering, with what the order and the list need. */
export interface QueuedPerson extends WaitingFacts {
  readonly referralId: Id;
  readonly personId: Id;
  readonly name: string;
  readonly position: Position;
  readonly state: ReferralState;
  readonly urgency: Urgency;
}

/** The states in which a person waits and receives nothing yet; `offered` holds a place open, the others queue for one. */
const queueStates = ['accepted', 'waiting', 'offered'] as const;

/** Everyone who waits on an offering, as far as `who` may read; the same facts make the list and the offer's check. */
export const loadQueue = async (
  { db, programmes }: { readonly db: ReadDb; readonly programmes: Programmes },
  { offeringId, programmeId }: { readonly offeringId: Id; readonly programmeId: string },
  now: Instant,
  who?: Asker,
): Promise<QueuedPerson[]> => {
  const rows = await db
    .select({
      subjectId: referralSubjects.id,
      referralId: referrals.id,
      personId: referralSubjects.personId,
      position: referralSubjects.position,
      state: referralSubjects.state,
      receivedAt: referralSubjects.receivedAt,
      urgency: referrals.urgency,
      answers: referrals.answers,
      needBy: referrals.needBy,
      needByWhy: referrals.needByWhy,
      knownAs: persons.knownAs,
      givenNames: persons.givenNames,
      familyName: persons.familyName,
    })
    .from(referralSubjects)
    .innerJoin(referrals, eq(referrals.id, referralSubjects.referralId))
    .innerJoin(persons, eq(persons.id, referralSubjects.personId))
    .where(
      and(
        eq(referrals.offeringId, offeringId),
        inArray(referralSubjects.state, [...queueStates]),
        who === undefined ? undefined : visible(referralSubjects, who),
      ),
    )
    .orderBy(asc(referralSubjects.receivedAt), asc(referralSubjects.id));
  const named = await loadNamedChildren(db, [...new Set(rows.map((row) => row.referralId))], who);
  const childIds = [...new Set(named.map((child) => child.personId))];
  const onPlan = await loadOnPlan(db, childIds, now, who);
  const conferences = await loadConferences(db, childIds, now, who);
  const grounds = programmes.get(programmeId).shared.priority ?? [];
  return rows.map(({ knownAs, givenNames, familyName, needBy, needByWhy, receivedAt, answers, ...row }) => {
    const children = named.filter((child) => child.referralId === row.referralId);
    const dates = children.flatMap((child) => conferences.get(child.personId) ?? []).sort();
    return {
      ...row,
      name: fullName({ knownAs, givenNames, familyName }),
      receivedAt: receivedAt ?? now,
      needBy: needByOf({ needBy, needByWhy }),
      isOnPlan: children.some((child) => onPlan.has(child.personId)),
      conferenceOn: dates[0] ?? null,
      priority: priorityOf(grounds, answers),
    };
  });
};

/** Whether someone stands in the queue for a place, which a person who holds an offer does not. */
export const isQueueing = ({ state }: { readonly state: ReferralState }): boolean => state !== 'offered';
