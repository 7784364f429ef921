import type { AttendanceBlock } from '../blocks/attendance-block.ts';
import { type CountedPart, countedParts } from '../blocks/attendance-figures.ts';
import type { Report } from '../report.ts';
import { findingOf, type ReportFinding } from './finding.ts';
import { blocksIn } from './report-texts.ts';

/** Words with which a sentence may name a part; a part that is named otherwise is not compared. */
const wordsOf: Readonly<Record<CountedPart, string>> = {
  seen: 'seen',
  'seen-part': '(?:asked to leave|seen for part|seen part)',
  missed: 'missed',
  'cancelled-in-time': 'cancelled in time',
  'could-not-attend': 'could not attend',
  'not-seen': 'not seen',
  'was-not-brought': 'was not brought',
  'chose-not-to': 'chose not to(?: come)?',
  unwell: 'unwell',
  'not-released': 'not released(?: by school or placement)?',
  'not-recorded': 'not recorded',
  'cancelled-by-us': 'cancelled by us',
  'not-held-for-person': 'not held for [^.:,]+?',
  'stopped-for-safety': 'stopped for safety',
  'not-held': 'not held',
};

/** Whether a sentence says another number than the figures under it. */
const differs = (sentence: string, { counts }: AttendanceBlock): boolean => {
  const isWrong = (pattern: RegExp, value: number): boolean => {
    const said = pattern.exec(sentence)?.[1];
    return said !== undefined && Number(said) !== value;
  };
  return (
    isWrong(/(\d+) (?:held|sessions?)\b/iu, counts.held) ||
    isWrong(/(\d+) cancelled late/iu, counts.cancelledLate) ||
    countedParts.some((part) =>
      isWrong(new RegExp(`(?<!not |last )\\b${wordsOf[part]} (\\d+)`, 'iu'), counts.parts[part]),
    )
  );
};

const hasShare = /\d\s*(?:%|per\s?cent)/iu;
const hasCounts = /\d+\s+(?:of|out of)\s+(?:the\s+)?\d+/iu;

/** Figures in words: sentences equal the figures (S32), and a share never stands without its counts (A7). */
export const checkAttendance = (report: Report): ReportFinding[] =>
  blocksIn(report).flatMap(({ section, block }) => {
    const where = { section, block: block.id };
    if (block.kind === 'attendance') {
      const because = 'The sentence says other numbers than the sessions below it.';
      return [block.sentence, block.sentenceWithoutDays].some((sentence) => differs(sentence, block))
        ? [findingOf({ ...where, code: 'sentence-differs-from-figures', requirement: 'S32', because })]
        : [];
    }
    if (block.kind !== 'paragraph' || block.text === null) return [];
    if (!hasShare.test(block.text) || hasCounts.test(block.text)) return [];
    const because = 'A percentage without its counts hides how much was offered.';
    const alternative = 'Write "attended 9 of 13 offered" beside it.';
    const code = 'percentage-without-counts';
    return [findingOf({ ...where, code, requirement: 'A7', mayOverride: true, because, alternative })];
  });
