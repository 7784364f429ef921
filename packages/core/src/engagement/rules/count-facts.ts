import {
  type AttendancePart,
  type Day,
  dayOf,
  type Instant,
  isLadderPosition,
  type NotHeldPart,
  type Position,
} from '@waymark/contracts';
import { meaningOf } from '../../marks/rules.ts';
import type { MarkFacts, MarkMeaning, MarkPolicy } from '../../marks/rules-facts.ts';
import { positionOn } from '../../positions/rules.ts';
import type { AttendanceFact, Pause } from './attendance-fact.ts';
import { compareText } from './compare-text.ts';

/** What the facts are read by; `asOf` is the only clock. */
export interface CountOptions {
  readonly asOf: Instant;
  readonly position: Position;
  /** Day of birth: what was before the eighteenth birthday is read of a child (acceptance.md S48). */
  readonly bornOn?: Day | null | undefined;
  readonly policy: MarkPolicy;
  readonly pauses: readonly Pause[];
}

/** A session that counts, with what it means; `meaning` is `null` exactly where the part is `not-recorded`. */
export interface CountedFact {
  readonly fact: AttendanceFact;
  /** The position the person held on the day of the session. */
  readonly position: Position;
  readonly meaning: MarkMeaning | null;
  readonly part: AttendancePart | NotHeldPart;
  /** When its mark was known, or else when the session was over. */
  readonly knownAt: Instant;
}

const bare = {
  minutes: null,
  neededMinutes: null,
  cancelledBy: null,
  noticeHours: null,
  confirmedHow: null,
  reason: null,
} as const;
const cancelledByUs: MarkFacts = { ...bare, code: 'cancelled-by-provider' };
const notHeldByUs: MarkFacts = { ...bare, code: 'not-seen', reason: 'provider' };

const isPaused = (fact: AttendanceFact, pauses: readonly Pause[]): boolean => {
  const day = dayOf(fact.startsAt);
  return pauses.some((pause) => pause.from <= day && (pause.to === null || day <= pause.to));
};

/** Cancelled as a whole and unmarked: ours, unless somebody else is named, and then it is not known what happened. */
const isOurCancellation = (fact: AttendanceFact): boolean =>
  fact.session === 'cancelled' && (fact.cancelledBy === 'provider' || fact.cancelledBy === null);

const read = (fact: AttendanceFact, position: Position, { asOf, policy }: CountOptions): MarkMeaning | null => {
  if (fact.mark !== null && fact.mark.recordedAt <= asOf) return meaningOf(fact.mark, position, policy);
  if (!isOurCancellation(fact)) return null;
  return meaningOf(isLadderPosition(position) ? cancelledByUs : notHeldByUs, position, policy);
};

/**
 * The sessions that count at `asOf`, in order of time, each with its meaning (model.md section 3).
 * Counted: a session that is over, or one that has started and has a mark, so that an absence counts from the moment
 * it is saved (acceptance.md S22). Not counted: sessions to come, and sessions at which the person was not expected
 * or whose place was paused, unless the person was seen.
 */
export const countFacts = (facts: readonly AttendanceFact[], options: CountOptions): readonly CountedFact[] =>
  facts
    .flatMap((fact): CountedFact[] => {
      if (fact.startsAt > options.asOf) return [];
      const position = positionOn(options.position, options.bornOn ?? null, dayOf(fact.startsAt));
      const meaning = read(fact, position, options);
      const isSeen = meaning?.seen === 'yes' || meaning?.seen === 'part';
      const hasMark = meaning !== null && fact.mark !== null;
      if (fact.endsAt > options.asOf && !hasMark) return [];
      if (!isSeen && (!fact.isExpected || isPaused(fact, options.pauses))) return [];
      const knownAt = hasMark && fact.mark !== null ? fact.mark.recordedAt : fact.endsAt;
      return [{ fact, position, meaning, part: meaning?.part ?? 'not-recorded', knownAt }];
    })
    .sort((a, b) => compareText(a.fact.startsAt, b.fact.startsAt) || compareText(a.fact.sessionId, b.fact.sessionId));
