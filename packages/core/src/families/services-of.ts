import {
  type Day,
  dayOf,
  daysBetween,
  type Id,
  type Instant,
  isLadderPosition,
  type Position,
  type ServiceView,
} from '@waymark/contracts';
import { factOf } from '../engagement/load-attendance.ts';
import { policyOf } from '../engagement/policy-of.ts';
import type { AttendanceFact, Pause } from '../engagement/rules/attendance-fact.ts';
import { type CountOptions, countFacts } from '../engagement/rules/count-facts.ts';
import { dayWords } from '../engagement/rules/day-words.ts';
import { sentence, type Who, waitingSentence } from '../engagement/rules/sentence.ts';
import { summarise } from '../engagement/rules/summarise.ts';
import { positionOn } from '../positions/rules.ts';
import type { Programmes } from '../programmes/programmes.ts';
import type { familyAttendance, familyServices } from './family-statements.ts';

export type ServiceRow = Awaited<ReturnType<ReturnType<typeof familyServices>['execute']>>[number];
export type ServiceAttendanceRow = Awaited<ReturnType<ReturnType<typeof familyAttendance>['execute']>>[number];

const closed = new Set(['completed', 'ended-early', 'not-accepted', 'withdrawn', 'unmet-need']);

const stateWords: Readonly<Record<string, string>> = {
  completed: 'Completed',
  'ended-early': 'Ended early',
  'not-accepted': 'Not accepted',
  withdrawn: 'Withdrawn',
  'unmet-need': 'No suitable place: unmet need',
};

const isEnding = ({ state, stateSince }: Pick<ServiceRow, 'state' | 'stateSince'>, asAt: Instant): boolean =>
  state === 'ending' && stateSince <= asAt;

/** What is said of a service besides its attendance: before there is a place, and once the place has ended. */
export const stateSentence = {
  withoutPlace: (row: Pick<ServiceRow, 'state' | 'stateSince' | 'receivedAt'>, asAt: Instant): string => {
    if (closed.has(row.state)) return `${stateWords[row.state] ?? row.state}: receiving nothing.`;
    const since = row.receivedAt ?? row.stateSince;
    return waitingSentence(daysBetween(dayOf(since), dayOf(asAt)));
  },
  /** How a place stands where it is over or ending; from the day an ending begins nothing is received (S24). */
  ending: (row: Pick<ServiceRow, 'state' | 'stateSince' | 'endedAt'>, asAt: Instant): string => {
    if (isEnding(row, asAt)) return ` Ending: receiving nothing since ${dayWords(dayOf(row.stateSince))}.`;
    return row.endedAt === null ? '' : ` ${stateWords[row.state] ?? 'Ended'}.`;
  },
  isReceiving: (row: Pick<ServiceRow, 'state' | 'stateSince' | 'startedAt' | 'endedAt'>, asAt: Instant): boolean =>
    row.startedAt !== null && row.endedAt === null && !isEnding(row, asAt),
};

/** What a service is read by. */
export interface Reading {
  readonly programmes: Programmes;
  readonly asAt: Instant;
  readonly who: Who;
  readonly pauses: readonly Pause[];
  readonly bornOn: Day | null;
}

/** One service as every screen and report says it: the one attendance rule gives its sentence and its entries (S32). */
export const serviceOf = (
  row: ServiceRow,
  attendance: readonly ServiceAttendanceRow[],
  { programmes, asAt, who, pauses, bornOn }: Reading,
): ServiceView => {
  const { shared } = programmes.get(row.programmeId);
  const held: Position = row.enrolmentPosition ?? row.position;
  const position = positionOn(held, bornOn, dayOf(asAt));
  const base = {
    subjectId: row.subjectId,
    enrolmentId: row.enrolmentId,
    programme: shared.manifest.title,
    position,
    state: row.state,
    receivedAt: row.receivedAt,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
  };
  if (row.enrolmentId === null || row.programmeVersion === null) {
    return { ...base, sentence: stateSentence.withoutPlace(row, asAt), isReceiving: false, attendance: [] };
  }
  const policy = policyOf(programmes, {
    programmeId: row.programmeId,
    programmeVersion: row.programmeVersion,
    position,
  });
  const facts = attendance.map((entry) => factOf(entry, policy.minutesNeeded));
  const options = { asOf: asAt, position: held, bornOn, policy: policy.marks, pauses };
  const summary = summarise(facts, options);
  return {
    ...base,
    sentence: sentence(summary, who) + stateSentence.ending(row, asAt),
    isReceiving: stateSentence.isReceiving(row, asAt),
    attendance: entriesOf(facts, attendance, options),
  };
};

const entriesOf = (
  facts: readonly AttendanceFact[],
  rows: readonly ServiceAttendanceRow[],
  options: CountOptions,
): ServiceView['attendance'] => {
  const byId = new Map<Id, ServiceAttendanceRow>(rows.map((row) => [row.sessionId, row]));
  return countFacts(facts, options).flatMap(({ fact, position, meaning, part }) => {
    const row = byId.get(fact.sessionId);
    if (row === undefined) return [];
    return [
      {
        sessionId: row.sessionId,
        number: row.number,
        title: row.title,
        startsAt: row.startsAt,
        code: row.code,
        part,
        isNotEngaged: isLadderPosition(position) && meaning?.code === 'attended-not-engaged',
        minutes: row.minutes,
        recordedBy: row.recordedBy,
        recordedAt: row.recordedAt,
      },
    ];
  });
};
