import type { ReportStaff } from '../people.ts';
import type { Report } from '../report.ts';
import { involvementOf } from '../version/contents-of.ts';
import { blocksIn } from './report-texts.ts';

const roleWords = [
  'advocate',
  'advocates',
  'CIDVA',
  'CHIDVA',
  'IDVA',
  'ISVA',
  'partner worker',
  'partner support',
  'refuge',
];

/** Words that would tell a family member of an advocate or a partner's worker: roles, and those who wrote here (S42). */
export const involvementWords = (report: Report): readonly string[] => {
  const writers = blocksIn(report).flatMap(({ block }): ReportStaff[] =>
    block.kind === 'paragraph' && block.writtenBy !== null ? [block.writtenBy] : [],
  );
  const supporters = writers.filter(({ role }) => involvementOf(role) !== null);
  return [...new Set([...roleWords, ...supporters.flatMap(({ name, agency }) => [name, agency])])];
};
