import type { ReportBlock } from '../blocks/block.ts';
import type { QuestionsBlock } from '../blocks/questions-block.ts';
import type { TimelineBlock, TimelineRow } from '../blocks/timeline-block.ts';
import type { ReportContent } from '../guard.ts';
import type { Sieve } from './sieve.ts';
import { trimAttendance } from './trim-attendance.ts';
import { versionStaff } from './version.ts';
import type { ReportVersionBlock } from './version-block.ts';

const contentsOfRow = ({ kind, holds }: TimelineRow): readonly ReportContent[] =>
  kind === 'session' ? [...new Set<ReportContent>([...holds, 'session-days'])] : holds;

const trimTimeline = (block: TimelineBlock, section: string, sieve: Sieve): ReportVersionBlock | null => {
  const rows = block.rows
    .filter((row) => sieve.keeps(row, contentsOfRow(row), { part: 'row', section, block: block.id, title: row.text }))
    .toSorted((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)))
    .map(({ day, text, source }) => ({ day, text, source: sieve.isFamily ? null : source }));
  return rows.length === 0 ? null : { kind: 'timeline', title: block.title, rows };
};

const unsafe = new Set(['not-safe-to-ask', 'not-asked-because']);

const trimQuestions = (block: QuestionsBlock, section: string, sieve: Sieve): ReportVersionBlock | null => {
  const items = block.items.filter(({ question, answer }) => {
    const isLeftOut = sieve.isFamily && (answer === null || unsafe.has(answer.answer));
    if (isLeftOut) sieve.leavesOut('unsafe-answer', { part: 'question', section, block: block.id, title: question });
    return !isLeftOut;
  });
  return items.length === 0 ? null : { kind: 'questions', title: block.title, isPattern: block.isPattern, items };
};

/** A block the recipient may have, without guard and id; null where nothing of it is left or written. */
export const trimBlock = (block: ReportBlock, section: string, sieve: Sieve): ReportVersionBlock | null => {
  switch (block.kind) {
    case 'facts':
      return { kind: 'facts', title: block.title, items: block.items };
    case 'paragraph':
      if (block.text === null && !block.isRequired) return null;
      return {
        kind: 'paragraph',
        title: block.title,
        text: block.text,
        writtenBy: block.writtenBy === null ? null : versionStaff(block.writtenBy),
        isQuotation: block.purpose === 'child-own-words',
        explanation: sieve.isFamily ? null : block.explanation,
      };
    case 'table':
      return { kind: 'table', title: block.title, columns: block.columns, rows: block.rows };
    case 'attendance':
      return trimAttendance(block, section, sieve);
    case 'timeline':
      return trimTimeline(block, section, sieve);
    case 'statement':
      return { kind: 'statement', title: block.title, text: block.text };
    case 'questions':
      return trimQuestions(block, section, sieve);
    case 'not-available':
      return null;
  }
};
