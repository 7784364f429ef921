import { isLadderPosition } from '../../codes/marks.ts';
import { dayOf, daysBetween } from '../../day.ts';
import type { AttendanceBlock } from '../blocks/attendance-block.ts';
import type { ParagraphBlock } from '../blocks/paragraph-block.ts';
import type { Report } from '../report.ts';
import { findingOf, type ReportFinding } from './finding.ts';
import type { ReportCheckPolicy } from './policy.ts';
import { blocksIn } from './report-texts.ts';

const soundsPositive =
  /\b(?:good|great|excellent|positive|steady|significant|real|making|made) progress\b|\bno (?:significant |further |current |ongoing |major )?(?:concerns|worries)\b|\bengag(?:es|ed|ing) (?:very |really )?well\b|\brisks? (?:has |have )?(?:reduced|lowered|decreased|gone down)\b/iu;

const isBelow = ({ counts, position }: AttendanceBlock, share: number): boolean => {
  if (!isLadderPosition(position) || counts.held === 0) return false;
  const recorded = counts.held - counts.parts['not-recorded'];
  return recorded === 0 || counts.parts.seen / recorded < share;
};

/** Marks that bear on a statement: of the people it is about, or of every adult where it is about children only. */
const bearingOn = (report: Report, paragraph: ParagraphBlock): AttendanceBlock[] => {
  const attendance = blocksIn(report).flatMap(({ block }) => (block.kind === 'attendance' ? [block] : []));
  const children = new Set(report.subjects.map(({ person }) => person));
  const isAboutChildren = paragraph.about.every((person) => children.has(person));
  return attendance.filter(({ person }) => isAboutChildren || paragraph.about.includes(person));
};

const hasAdverse = (report: Report, paragraph: ParagraphBlock, policy: ReportCheckPolicy): boolean => {
  const asAt = dayOf(report.asAt);
  const children = report.subjects.map(({ person }) => person);
  return blocksIn(report).some(
    ({ block }) =>
      block.kind === 'timeline' &&
      block.rows.some((row) => {
        const days = daysBetween(row.day, asAt);
        const isNear = days >= 0 && days <= policy.adverseDays;
        return row.isAdverse && isNear && row.about.some((id) => paragraph.about.includes(id) || children.includes(id));
      }),
  );
};

/** A statement of progress against marks below the threshold, or near an adverse event, must be explained (E17). */
export const checkProgress = (report: Report, policy: ReportCheckPolicy): ReportFinding[] =>
  blocksIn(report).flatMap(({ section, block }) => {
    if (block.kind !== 'paragraph' || block.text === null || block.explanation !== null) return [];
    const phrase = soundsPositive.exec(block.text)?.[0] ?? null;
    if (!block.isPositive && phrase === null) return [];
    const where = { section, block: block.id, requirement: 'E17', phrase };
    const found: ReportFinding[] = [];
    if (bearingOn(report, block).some((attendance) => isBelow(attendance, policy.seenShare))) {
      const because = 'It speaks of progress while attendance is below the threshold. Explain how both can be true.';
      found.push(findingOf({ ...where, code: 'progress-against-attendance', because }));
    }
    if (hasAdverse(report, block, policy)) {
      const because = 'It speaks of progress shortly after something adverse happened. Explain how both can be true.';
      found.push(findingOf({ ...where, code: 'progress-against-events', because }));
    }
    return found;
  });
