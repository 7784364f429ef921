import { isLadderPosition } from '../../codes/marks.ts';
import type { Id } from '../../id.ts';
import type { ParagraphPurpose } from '../blocks/paragraph-block.ts';
import type { Report } from '../report.ts';
import { findingOf, type ReportFinding } from './finding.ts';
import { blocksIn } from './report-texts.ts';

const apartFromAttendance: readonly ParagraphPurpose[] = [
  'participation-and-learning',
  'change-evidenced-by-others',
  'continuing-concerns',
  'not-known',
];
const effect: readonly ParagraphPurpose[] = ['change-evidenced-by-others', 'child-outcome', 'not-known'];

const isWritten = (report: Report, purposes: readonly ParagraphPurpose[], about: readonly Id[]): boolean =>
  blocksIn(report).some(
    ({ block }) =>
      block.kind === 'paragraph' &&
      block.text !== null &&
      purposes.includes(block.purpose) &&
      block.about.some((person) => about.includes(person)),
  );

/**
 * A completion is not an outcome: the end report of a person causing harm or co-parent says apart from attendance what
 * was learnt, what others saw change, what still worries and what is not known (A11). Dates kept are not effect (A12).
 */
export const checkEffect = (report: Report): ReportFinding[] =>
  blocksIn(report).flatMap(({ section, block }) => {
    if (report.kind === 'end' && block.kind === 'attendance' && isLadderPosition(block.position)) {
      const because = 'Attendance says nothing about effect. Write this part too; "not known" is an answer.';
      return apartFromAttendance
        .filter((purpose) => !isWritten(report, [purpose], [block.person]))
        .map((phrase) =>
          findingOf({ code: 'part-missing', requirement: 'A11', section, person: block.person, phrase, because }),
        );
    }
    if (block.kind !== 'facts' || block.topic !== 'timeliness' || isWritten(report, effect, block.about)) return [];
    const because =
      'Dates were kept or missed; say apart from that what changed for the child, or that it is not known.';
    return [findingOf({ code: 'timeliness-without-effect', requirement: 'A12', section, block: block.id, because })];
  });
