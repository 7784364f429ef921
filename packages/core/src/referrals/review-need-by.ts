import {
  type Day,
  dayOf,
  type Id,
  needByReviewed,
  type ReferralEventKind,
  reviewNeedByInput,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { appendEvent } from './append-event.ts';
import { type AwaitingStart, loadAwaitingStart, startsOf } from './load-awaiting-start.ts';
import { needByInWords } from './need-by-of.ts';
import { isNearer, isWorse, type NeedByFlag, needByFlag } from './rules/need-by.ts';
import { referralEvents } from './tables.ts';
import { tellLeads } from './tell-leads.ts';

const flagged: ReferralEventKind = 'need-by-flagged';
const nearer: ReferralEventKind = 'need-by-nearer';

const payloadSchema = z.object({
  flag: z.enum(['in-time', 'no-start-planned', 'passed', 'too-late']),
  startsOn: z.string().nullable(),
});

/** What was noted last about each of these people, told or not. */
const loadNoted = async (unit: Unit, subjectIds: readonly Id[]) => {
  const rows = await unit.db
    .select({ subjectId: referralEvents.subjectId, payload: referralEvents.payload })
    .from(referralEvents)
    .where(and(inArray(referralEvents.subjectId, [...subjectIds]), inArray(referralEvents.kind, [flagged, nearer])))
    .orderBy(asc(referralEvents.at), asc(referralEvents.id));
  return new Map(rows.map(({ subjectId, payload }) => [subjectId, payloadSchema.parse(payload)]));
};

/** Referrals of which something was noted, and those of them whose lead practitioners were told. */
interface FlaggedNeeds {
  readonly told: readonly Id[];
  readonly noted: readonly Id[];
}

/**
 * Flags everyone who has not started and cannot by the day it is needed, with an offer or a place too, and tells the lead
 * practitioner of each child named (S21): once when it is first so, and again at each later slip, from wherever the start
 * had come nearer to. `by` writes the events.
 */
export const flagNeedBy = async (unit: Unit, by: Id, referralIds?: readonly Id[]): Promise<FlaggedNeeds> => {
  const waiting = await loadAwaitingStart(unit, referralIds);
  if (waiting.length === 0) return { told: [], noted: [] };
  const noted = await loadNoted(
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
  const those = (isSo: typeof isWorse) =>
    now.filter(({ person, flag, startsOn }) =>
      isSo({ flag: flag.flag, startsOn }, noted.get(person.subjectId) ?? null),
    );
  const note = async (found: (typeof now)[number], kind: ReferralEventKind): Promise<void> => {
    const { referralId, subjectId, personId } = found.person;
    const payload = { ...found.flag, startsOn: found.startsOn };
    await appendEvent(unit, { referralId, subjectId, personId, kind, by, payload });
  };
  const toTell = those(isWorse);
  for (const found of toTell) await note(found, flagged);
  const cameNearer = those(isNearer);
  for (const found of cameNearer) await note(found, nearer);
  const referralsOf = (found: typeof now) => [...new Set(found.map(({ person }) => person.referralId))];
  const told = referralsOf(toTell);
  for (const referralId of told) await tellLeads(unit, referralId);
  return { told, noted: referralsOf([...toTell, ...cameNearer]) };
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
    const { told, noted } = await flagNeedBy(unit, actor.staffId);
    if (noted.length > 0) about({ records: noted, persons: [] });
    return { flagged: told.length };
  },
});
