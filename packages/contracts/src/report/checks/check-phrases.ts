import type { Report } from '../report.ts';
import { findPhrases } from './find-phrases.ts';
import { findingOf, type ReportFinding } from './finding.ts';
import { reportTexts } from './report-texts.ts';

const survivorNames = (report: Report): string[] =>
  report.people
    .filter(({ position }) => position === 'survivor')
    .flatMap(({ name, knownAs }) => [name, name.split(/\s+/u)[0] ?? name, ...(knownAs === null ? [] : [knownAs])]);

/** Phrases to write otherwise, in everything a person wrote; a child's own words stay as they were said (C5, C8, C9). */
export const checkPhrases = (report: Report): ReportFinding[] => {
  const survivors = survivorNames(report);
  return reportTexts(report)
    .filter(({ isFixed, isQuoted }) => !isFixed && !isQuoted)
    .flatMap(({ section, block, text }) =>
      findPhrases(text, survivors).map(({ code, requirement, phrase, because, alternative }) =>
        findingOf({ code, requirement, mayOverride: true, section, block, phrase, because, alternative }),
      ),
    );
};
