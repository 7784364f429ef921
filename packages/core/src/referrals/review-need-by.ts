import {
  type Day,
  dayOf,
  type Id,
  needByReviewed,
  type ReferralEventKind,
  reviewNeedByInput,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { appendEvent } from './append-event.ts';
import { type AwaitingStart, loadAwaitingStart, startsOf } from './load-awaiting-start.ts';
import { needByInWords } from './need-by-of.ts';
import { isWorse, type NeedByFlag, needByFlag } from './rules/need-by.ts';
import { referralEvents } from './tables.ts';
import { tellLeads } from './tell-leads.ts';

const flagged: ReferralEventKind = 'need-by-flagged';

const payloadSchema = z.object({
  flag: z.enum(['no-start-planned', 'passed', 'too-late']),
  startsOn: z.string().nullable(),
});

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
 * Flags everyone who has not started and cannot by the day it is needed, with an offer or a place too, and tells the lead practitioner of each child named
 * (S21): once when it is first so, and again at each later slip. `by` writes the events.
 */
export const flagNeedBy = async (unit: Unit, by: Id, referralIds?: readonly Id[]): Promise<readonly Id[]> => {
  const waiting = await loadAwaitingStart(unit, referralIds);
  if (waiting.length === 0) return [];
  const told = await loadTold(
    unit,
    waiting.map(({ subjectId }) => subjectId),
  );
  const now: { readonly person: AwaitingStart; readonly flag: NeedByFlag; readonly startsOn: Day | null }[] = (
    await startsOf(unit, waiting)
  ).map(({ person, startsOn }) => ({
    person,
    startsOn,
    flag: needByFlag(needByInWords(person), startsOn, dayOf(unit.now)),
  }));
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
