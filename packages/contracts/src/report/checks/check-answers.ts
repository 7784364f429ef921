import type { Report } from '../report.ts';
import { restrictedLevels } from '../version/may-have.ts';
import { findingOf, type ReportFinding } from './finding.ts';
import { blocksIn } from './report-texts.ts';

/** Required texts written, key questions answered (E11), gaps accepted, restricted parts needed for a reason (E10). */
export const checkAnswers = (report: Report): ReportFinding[] =>
  blocksIn(report).flatMap(({ section, block }) => {
    const found: ReportFinding[] = [];
    const where = { section, block: block.id };
    if (block.kind === 'paragraph' && block.isRequired && block.text === null) {
      const because = 'This part is to be written by a person.';
      found.push(findingOf({ ...where, code: 'text-to-be-written', requirement: 'A11', because }));
    }
    if (block.kind === 'questions') {
      const because = 'Answer yes, no, asked and not answered, not safe to ask, or not asked because.';
      for (const { question } of block.items.filter(({ isKey, answer }) => isKey && answer === null)) {
        const code = 'question-not-answered';
        found.push(findingOf({ ...where, code, requirement: 'E11', phrase: question, because }));
      }
    }
    if (block.kind === 'not-available' && block.accepted === null) {
      const because = 'A named person must accept that this part is not available.';
      found.push(findingOf({ ...where, code: 'gap-not-accepted', requirement: 'reportSections', because }));
    }
    if (restrictedLevels.includes(block.level) && block.neededBecause === null) {
      const because = 'Say why this restricted part is needed in the report, or leave it out.';
      found.push(findingOf({ ...where, code: 'need-not-stated', requirement: 'E10', because }));
    }
    return found;
  });
