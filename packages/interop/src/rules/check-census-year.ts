import type { Day } from '@waymark/contracts';
import { aWarning, type Finding } from './finding.ts';

/** A census year ends on 31 March of the year it is named after (census rule 100). */
export const checkCensusYear = (year: number | null, referenceDate: Day | null): readonly Finding[] => {
  if (referenceDate === null) return [];
  const findings: Finding[] = [];
  if (!referenceDate.endsWith('-03-31')) {
    findings.push(aWarning('reference-date-not-31-march', 'The reference date is not a 31 March (census rule 100).'));
  }
  if (year !== null && Number(referenceDate.slice(0, 4)) !== year) {
    findings.push(
      aWarning('reference-date-not-in-year', 'The reference date is not in the year of the census (census rule 100).'),
    );
  }
  return findings;
};
