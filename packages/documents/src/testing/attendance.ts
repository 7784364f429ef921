import { type AttendanceRow, type CountedPart, countAttendance, type ReportBlock } from '@waymark/contracts';
import { daniel, leanne, shared } from './people.ts';

type Mark = readonly [day: string, title: string, words: string, part: CountedPart, isCancelledLate?: true];

const rowsOf = (place: string, marks: readonly Mark[]): AttendanceRow[] =>
  marks.map(([day, title, words, part, isCancelledLate = false], at) => ({
    number: at + 1,
    title,
    day,
    place,
    words,
    part,
    isCancelledLate,
  }));

const his = rowsOf('Harbour Hall', [
  ['2030-12-05', 'First one-to-one', 'Attended', 'seen'],
  ['2030-12-12', 'Being a father', 'Attended', 'seen'],
  ['2030-12-19', 'My own childhood', 'Attended', 'seen'],
  ['2031-01-09', 'What children need', 'Attended, came late', 'seen'],
  ['2031-01-16', 'Listening', 'Attended', 'seen'],
  ['2031-01-23', 'Playing', 'Did not come, no contact', 'missed'],
  ['2031-01-30', 'Limits and praise', 'Cancelled', 'missed', true],
  ['2031-02-06', 'Second one-to-one', 'Attended', 'seen'],
  ['2031-02-13', 'Feelings', 'Cancelled by us', 'cancelled-by-us'],
  ['2031-02-20', 'Feelings', 'Attended', 'seen'],
  ['2031-02-27', 'Respect for their mother', 'Could not attend: work', 'could-not-attend'],
  ['2031-03-06', 'What children see', 'Attended', 'seen'],
  ['2031-03-13', 'What children hear', 'There, not engaged', 'seen'],
  ['2031-03-20', 'Responsibility', 'Not recorded', 'not-recorded'],
]);

const hers = rowsOf("Bay Children's Centre", [
  ['2031-01-14', 'First visit', 'Seen', 'seen'],
  ['2031-01-28', 'Second visit', 'Seen', 'seen'],
  ['2031-02-11', 'Third visit', 'Not seen', 'not-seen'],
  ['2031-03-11', 'Fourth visit', 'Seen', 'seen'],
]);

/** A father's course, 14 sessions of which one was ours to cancel. */
export const hisAttendance: ReportBlock = {
  kind: 'attendance',
  id: 'his-attendance',
  person: daniel,
  programme: "Fathers' course",
  position: 'person-causing-harm',
  sentence:
    '13 held for him: seen 9 (1 there but not engaged), missed 2 (1 cancelled late), could not attend 1, not recorded 1. Cancelled by us 1. Last seen 13 March 2031, 15 days ago.',
  sentenceWithoutDays:
    '13 held for him: seen 9 (1 there but not engaged), missed 2 (1 cancelled late), could not attend 1, not recorded 1. Cancelled by us 1.',
  counts: countAttendance(his),
  answersActions: ['4'],
  rows: his,
  ...shared(daniel),
};

/** A mother's visits: no misses, no rate. */
export const herAttendance: ReportBlock = {
  kind: 'attendance',
  id: 'her-attendance',
  person: leanne,
  programme: 'Visits before the birth',
  position: 'survivor',
  sentence: '4 sessions: seen 3, not seen 1. Last seen 11 March 2031, 17 days ago.',
  sentenceWithoutDays: '4 sessions: seen 3, not seen 1.',
  counts: countAttendance(hers),
  answersActions: [],
  rows: hers,
  ...shared(leanne),
};
