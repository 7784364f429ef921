import { aWarning } from '../rules/finding.ts';
import { readGenderCurrent, readSex } from '../rules/read-sex.ts';
import type { StagedSex } from '../staging/codes.ts';
import { type CensusElement, textOf } from './census-element.ts';
import type { RecordNotes } from './record-notes.ts';

const missing = aWarning('sex-missing', "The child's sex is not given.");
const contradicts = aWarning('sex-contradicts', 'Sex and GenderCurrent say different things; Sex was read.');

/** The child's sex from `Sex` or, in files before 2024-25, `GenderCurrent`. */
export const readChildsSex = (at: CensusElement, record: RecordNotes): StagedSex | null => {
  const sex = record.value(at, 'Sex', readSex);
  const gender = record.value(at, 'GenderCurrent', readGenderCurrent);
  if (textOf(at, 'Sex') === '' && textOf(at, 'GenderCurrent') === '') record.note([missing], at, 'Sex');
  if (sex !== null && gender !== null && sex !== gender) record.note([contradicts], at, 'GenderCurrent');
  return sex ?? gender;
};
