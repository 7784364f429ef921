import { type Day, daySchema } from '@waymark/contracts';
import { checkCensusYear } from '../rules/check-census-year.ts';
import { chooseAsAt } from '../rules/choose-as-at.ts';
import { anError, aWarning, type Reading, read, unread } from '../rules/finding.ts';
import { readCensusYear } from '../rules/read-census-year.ts';
import { readDay } from '../rules/read-day.ts';
import { censusCoverage } from '../staging/coverage.ts';
import type { StagedHeader } from '../staging/staged-header.ts';
import { type CensusElement, first, textOf } from './census-element.ts';
import type { Note } from './note.ts';
import { startRecord } from './record-notes.ts';

const noCollection = anError('collection-missing', 'The header does not say which collection this file is.');
const otherCollection = anError(
  'other-collection',
  'The header says that this file is another collection, not the Children in Need census (CIN).',
);
const noCouncil = aWarning('lea-missing', 'The header does not say which council the file is from (LEA).');
const oddCouncil = aWarning('lea-not-recognised', "The council's number (LEA) in the header is not three digits.");

const readCollection = (text: string): Reading<string> =>
  text.toUpperCase() === 'CIN' ? read('CIN') : unread(otherCollection);

const readLea = (text: string): Reading<string> => (/^\d{3}$/.test(text) ? read(text) : unread(oddCouncil));

const label = (text: string): string | null => (text === '' ? null : text.slice(0, 100));

const dayIn = (dateTime: string): Day | null => daySchema.safeParse(dateTime.slice(0, 10)).data ?? null;

/**
 * Reads the header of a census. `null` where the rest of the file must not be read: `collection-missing`,
 * `other-collection`, `as-at-missing`, or a statement repeated with different values.
 */
export const readHeader = (header: CensusElement, notes: Note[], asOf: Day): StagedHeader | null => {
  const record = startRecord(notes);
  const details = first(header, 'CollectionDetails');
  const source = first(header, 'Source');
  record.noteRepeats(header, 'error');
  if (details === null) {
    record.note([noCollection], header, 'CollectionDetails');
    return null;
  }
  record.noteRepeats(details, 'error');
  if (source !== null) record.noteRepeats(source, 'warning');
  const collection = record.required(details, 'Collection', readCollection, noCollection);
  const year = record.value(details, 'Year', (text) => readCensusYear(text, asOf));
  const referenceDate = record.value(details, 'ReferenceDate', (text) =>
    readDay(text, { label: 'The reference date', severity: 'warning', notAfter: null }),
  );
  record.note(checkCensusYear(year, referenceDate), details, 'ReferenceDate');
  const asAt = chooseAsAt({ referenceDate, preparedOn: dayIn(textOf(source, 'DateTime')) }, asOf);
  record.note(asAt.findings, details, 'ReferenceDate');
  const lea = source === null ? null : record.required(source, 'LEA', readLea, noCouncil);
  if (source === null) record.note([noCouncil], header, 'Source');
  if (record.failed || collection === null || asAt.value === null) return null;
  const software = label(textOf(source, 'SoftwareCode'));
  const release = label(textOf(source, 'Release'));
  const covers = censusCoverage(asAt.value);
  return { source: 'cin-census', collection, year, referenceDate, asAt: asAt.value, lea, software, release, covers };
};
