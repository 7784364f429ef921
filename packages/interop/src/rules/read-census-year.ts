import type { Day } from '@waymark/contracts';
import { aWarning, type Reading, read, unread } from './finding.ts';

const firstCensus = 2009;

/** The year of a census: from the first one to the year after `asOf`. Unusable: warning `year-not-recognised`. */
export const readCensusYear = (text: string, asOf: Day): Reading<number> => {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  if (year >= firstCensus && year <= Number(asOf.slice(0, 4)) + 1) return read(year);
  return unread(aWarning('year-not-recognised', 'The header states no year of a census.'));
};
