import type { Instant, MarkCode, Position } from '@waymark/contracts';
import { coreMarkPolicy } from '../../marks/rules-facts.ts';
import type { AttendanceFact, Pause, RecordedMark } from './attendance-fact.ts';
import type { CountOptions } from './count-facts.ts';

/** Thursdays at 18:30 in London, from 8 January 2026 on: week 0, 1, 2 … */
export const weekAt = (week: number, time = '18:30'): Instant =>
  Temporal.PlainDateTime.from(`2026-01-08T${time}`)
    .add({ weeks: week })
    .toZonedDateTime('Europe/London')
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });

const markOf = (code: MarkCode, recordedAt: Instant, mark: Partial<RecordedMark> = {}): RecordedMark => ({
  minutes: null,
  neededMinutes: null,
  cancelledBy: null,
  noticeHours: null,
  confirmedHow: null,
  reason: null,
  recordedAt,
  ...mark,
  code,
});

/** A held session of two hours in a week, marked twenty minutes after it began, or not marked for `null`. */
export const session = (
  week: number,
  code: MarkCode | null,
  fact: Partial<AttendanceFact> = {},
  mark: Partial<RecordedMark> = {},
): AttendanceFact => ({
  sessionId: `session-${String(week).padStart(2, '0')}`,
  startsAt: weekAt(week),
  endsAt: weekAt(week, '20:30'),
  session: 'held',
  cancelledBy: null,
  isExpected: true,
  itemId: `item-${week}`,
  catchUpFor: null,
  mark: code === null ? null : markOf(code, weekAt(week, '18:50'), mark),
  ...fact,
});

/** One session a week with these codes. */
export const weeks = (codes: readonly (MarkCode | null)[]): AttendanceFact[] =>
  codes.map((code, week) => session(week, code));

export const options = (
  position: Position = 'person-causing-harm',
  asOf: Instant = weekAt(30),
  pauses: readonly Pause[] = [],
): CountOptions => ({ asOf, position, policy: coreMarkPolicy, pauses });
