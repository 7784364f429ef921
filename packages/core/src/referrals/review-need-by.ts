import {
  type Day,
  dayOf,
  type Id,
  needByReviewed,
  type ReferralEventKind,
  reviewNeedByInput,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import { nextStartsOf } from '../groups/next-starts.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { appendEvent } from './append-event.ts';
import { needByInWords } from './need-by-of.ts';
import { isWorse, type NeedByFlag, needByFlag } from './rules/need-by.ts';
import { referralEvents, referralSubjects, referrals } from './tables.ts';
import { tellLeads } from './tell-leads.ts';

/** The states in which a start is awaited and no place is held open. */
const waits = ['accepted', 'waiting'] as const;

const flagged: ReferralEventKind = 'need-by-flagged';

const payloadSchema = z.object({
  flag: z.enum(['no-start-planned', 'passed', 'too-late']),
  startsOn: z.string().nullable(),
});

interface Waiting {
  readonly referralId: Id;
  readonly offeringId: Id;
  readonly subjectId: Id;
  readonly personId: Id;
  readonly needBy: Day | null;
  readonly needByWhy: string | null;
}

const loadWaiting = async (unit: Unit, referralIds: readonly Id[] | undefined): Promise<readonly Waiting[]> =>
  await unit.db
    .select({
      referralId: referrals.id,
      offeringId: referrals.offeringId,
      subjectId: referralSubjects.id,
      personId: referralSubjects.personId,
      needBy: referrals.needBy,
      needByWhy: referrals.needByWhy,
    })
    .from(referralSubjects)
    .innerJoin(referrals, eq(referrals.id, referralSubjects.referralId))
    .where(
      and(
        isNotNull(referrals.needBy),
        inArray(referralSubjects.state, [...waits]),
        referralIds === undefined ? undefined : inArray(referrals.id, [...referralIds]),
      ),
    )
    .orderBy(asc(referrals.id), asc(referralSubjects.id));

/** What was told last about each of these people. */
const loadTold = async (unit: Unit, subjectIds: readonly Id[]) => {
  const rows = await unit.db
    .select({ subjectId: referralEvents.subjectId, payload: referralEvents.payload })
    .from(referralEvents)
    .where(and(inArray(referralEvents.subjectId, [...subjectIds]), eq(referralEvents.kind, flagged)))
    .orderBy(asc(referralEvents.at), asc(referralEvents.id));
  return new Map(rows.map(({ subjectId, payload }) => [subjectId, payloadSchema.parse(payload)]));
};

/**
 * Flags everyone who waits and cannot start by the day it is needed, and tells the lead practitioner of each child named
 * (S21): once when it is first so, and again at each later slip. `by` writes the events.
 */
export const flagNeedBy = async (unit: Unit, by: Id, referralIds?: readonly Id[]): Promise<readonly Id[]> => {
  const waiting = await loadWaiting(unit, referralIds);
  if (waiting.length === 0) return [];
  const told = await loadTold(
    unit,
    waiting.map(({ subjectId }) => subjectId),
  );
  const starts = new Map<Id, Day | null>();
  for (const offeringId of new Set(waiting.map((person) => person.offeringId))) {
    const [next] = await nextStartsOf(unit.db, offeringId, unit.now);
    starts.set(offeringId, next?.startsOn ?? null);
  }
  const now: { readonly person: Waiting; readonly flag: NeedByFlag; readonly startsOn: Day | null }[] = waiting.map(
    (person) => {
      const startsOn = starts.get(person.offeringId) ?? null;
      return { person, startsOn, flag: needByFlag(needByInWords(person), startsOn, dayOf(unit.now)) };
    },
  );
  const toTell = now.filter(({ person, flag, startsOn }) =>
    isWorse({ flag: flag.flag, startsOn }, told.get(person.subjectId) ?? null),
  );
  for (const { person, flag, startsOn } of toTell) {
    const { referralId, subjectId, personId } = person;
    const payload = { ...flag, startsOn };
    await appendEvent(unit, { referralId, subjectId, personId, kind: flagged, by, payload });
  }
  const referralsTold = [...new Set(toTell.map(({ person }) => person.referralId))];
  for (const referralId of referralsTold) await tellLeads(unit, referralId);
  return referralsTold;
};

/** Each hour: whether a start has slipped behind the day somebody needs it by. The system's alone. */
export const reviewNeedBy = defineVerb({
  name: 'review-need-by',
  summary: 'Flags starts that come after the day they are needed by. Run by the system.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/review-need-by' },
  input: reviewNeedByInput,
  output: needByReviewed,
  repeat: 'natural',
  sample: () => ({}),
  subject: noSubject,
  run: async ({ unit, actor, about }) => {
    const referralIds = await flagNeedBy(unit, actor.staffId);
    if (referralIds.length > 0) about({ records: referralIds, persons: [] });
    return { flagged: referralIds.length };
  },
});
