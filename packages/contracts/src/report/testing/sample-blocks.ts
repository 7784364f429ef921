import type { AttendanceBlock, AttendanceRow } from '../blocks/attendance-block.ts';
import { countAttendance } from '../blocks/attendance-figures.ts';
import type { FactsBlock } from '../blocks/facts-block.ts';
import type { ParagraphBlock } from '../blocks/paragraph-block.ts';
import type { QuestionsBlock } from '../blocks/questions-block.ts';
import type { TimelineBlock, TimelineRow } from '../blocks/timeline-block.ts';
import type { ReportGuard } from '../guard.ts';
import type { ReportSection } from '../section.ts';
import { facilitator, father, mia } from './sample-people.ts';

/** A part at level `shared` about these people, withheld from nobody. */
export const aGuard = (...about: string[]): ReportGuard => ({
  level: 'shared',
  about,
  withheldFrom: [],
  holds: [],
  neededBecause: null,
});

export const aParagraph = (changes: Partial<ParagraphBlock> = {}): ParagraphBlock => ({
  kind: 'paragraph',
  id: 'a-paragraph',
  title: 'What we did',
  purpose: 'other',
  isRequired: true,
  hint: null,
  text: 'We met and planned.',
  writtenBy: facilitator,
  isPositive: false,
  explanation: null,
  ...aGuard(father),
  ...changes,
});

export const someFacts = (changes: Partial<FactsBlock> = {}): FactsBlock => ({
  kind: 'facts',
  id: 'some-facts',
  title: 'Facts',
  topic: null,
  items: [{ label: 'School year', value: 'Year 3' }],
  ...aGuard(mia),
  ...changes,
});

export const aRow = (changes: Partial<AttendanceRow> = {}): AttendanceRow => ({
  number: 1,
  title: 'First meeting',
  day: '2031-01-09',
  place: 'Harbour Hall',
  words: 'Attended',
  part: 'seen',
  isCancelledLate: false,
  ...changes,
});

export const anAttendance = (changes: Partial<AttendanceBlock> = {}): AttendanceBlock => {
  const rows = changes.rows ?? [
    aRow(),
    aRow({ number: 2, day: '2031-01-16' }),
    aRow({ number: 3, day: '2031-01-23', words: 'Did not attend', part: 'missed' }),
  ];
  return {
    kind: 'attendance',
    id: 'an-attendance',
    person: father,
    programme: "Fathers' course",
    position: 'person-causing-harm',
    sentence: '3 held for him: seen 2, missed 1. Last seen 16 January 2031, 70 days ago.',
    sentenceWithoutDays: '3 held for him: seen 2, missed 1.',
    counts: countAttendance(rows),
    answersActions: ['4'],
    rows,
    ...aGuard(father),
    ...changes,
  };
};

export const aTimelineRow = (changes: Partial<TimelineRow> = {}): TimelineRow => ({
  day: '2031-02-01',
  kind: 'circumstance',
  text: 'Moved school.',
  source: 'School',
  isAdverse: false,
  ...aGuard(mia),
  ...changes,
});

export const aTimeline = (rows: TimelineRow[], changes: Partial<TimelineBlock> = {}): TimelineBlock => ({
  kind: 'timeline',
  id: 'a-timeline',
  title: 'What happened when',
  rows,
  ...aGuard(),
  ...changes,
});

export const someQuestions = (changes: Partial<QuestionsBlock> = {}): QuestionsBlock => ({
  kind: 'questions',
  id: 'some-questions',
  title: 'Key questions',
  isPattern: false,
  items: [{ question: 'Is there contact each week?', isKey: true, answer: { answer: 'yes', note: null } }],
  ...aGuard(father),
  ...changes,
});

export const aSection = (changes: Partial<ReportSection> = {}): ReportSection => ({
  id: 'a-section',
  title: 'Work with the family',
  child: null,
  blocks: [aParagraph()],
  ...aGuard(),
  ...changes,
});
