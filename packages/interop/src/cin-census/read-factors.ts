import { aWarning, type Reading, read, unread } from '../rules/finding.ts';
import { domesticAbuseFactors } from '../staging/codes.ts';
import type { StagedFactor } from '../staging/staged-child.ts';
import { all, type CensusElement } from './census-element.ts';
import { pastDay } from './past-day.ts';
import { placeOf, type ReadingContext } from './reading-context.ts';
import { startRecord } from './record-notes.ts';

const odd = aWarning(
  'factor-not-recognised',
  'The assessment factor is not written as a census code; it was left out.',
);

const readFactor = (text: string): Reading<string> =>
  /^\d{1,2}[A-Za-z]?$/.test(text) ? read(text.toUpperCase()) : unread(odd);

/** Domestic abuse among the factors of one `Assessments` element; other factors are not Waymark's to hold. */
export const readFactors = (assessment: CensusElement, context: ReadingContext): StagedFactor[] => {
  const record = startRecord(context.notes);
  const day = (label: string) => pastDay(label, 'warning', context.asOf);
  const begun = record.value(assessment, 'AssessmentActualStartDate', day('The start of the assessment'));
  const finished = record.value(assessment, 'AssessmentAuthorisationDate', day('The end of the assessment'));
  record.noteRepeats(assessment, 'warning');
  const found: StagedFactor[] = [];
  for (const group of all(assessment, 'FactorsIdentifiedAtAssessment')) {
    for (const element of all(group, 'AssessmentFactors')) {
      const factor = record.read(element, readFactor);
      const code = domesticAbuseFactors.find((known) => known === factor);
      if (code === undefined || found.some((other) => other.code === code)) continue;
      found.push({ code, assessedOn: finished ?? begun, ...placeOf(element, context) });
    }
  }
  return found;
};
