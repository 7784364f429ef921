import {
  type AttendanceBlock,
  type AttendanceRow,
  adultMarkLabels,
  childMarkLabels,
  countAttendance,
  dayOf,
  type ServiceView,
} from '@waymark/contracts';
import { guardOf } from './guards.ts';
import type { PersonFact, ServiceFact } from './report-facts.ts';
import { withoutDays } from './words.ts';

const labels: Readonly<Record<string, string>> = { ...childMarkLabels, ...adultMarkLabels };

type Entry = ServiceView['attendance'][number];

const wordsOf = ({ code, part }: Entry): string => {
  if (code !== null) return labels[code] ?? code;
  return part === 'not-recorded' ? 'Not recorded' : 'Cancelled by us';
};

const rowOf = (entry: Entry, late: ServiceFact['lateSessionIds']): AttendanceRow => ({
  number: entry.number,
  title: entry.title,
  day: dayOf(entry.startsAt),
  // Where somebody can be found on a day of the week is never printed (S42).
  place: null,
  words: wordsOf(entry),
  part: entry.part,
  isCancelledLate: entry.part === 'missed' && late.has(entry.sessionId),
});

/** Attendance at one programme: the sentence and entries of the one rule, and figures counted from them (S32). */
export const attendanceBlock = (person: PersonFact, service: ServiceFact, enrolmentId: string): AttendanceBlock => {
  const rows = service.attendance.map((entry) => rowOf(entry, service.lateSessionIds));
  return {
    kind: 'attendance',
    id: `attendance-${enrolmentId}`,
    person: person.personId,
    programme: service.programme,
    position: service.position,
    sentence: service.sentence,
    sentenceWithoutDays: withoutDays(service.sentence),
    counts: countAttendance(rows),
    answersActions: [],
    rows,
    ...guardOf('shared', [person.personId]),
  };
};
