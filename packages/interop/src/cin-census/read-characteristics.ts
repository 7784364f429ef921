import { type CodeRule, readCode } from '../rules/read-code.ts';
import { type Disability, disabilities, type Ethnicity, ethnicities } from '../staging/codes.ts';
import { all, type CensusElement, first } from './census-element.ts';
import type { RecordNotes } from './record-notes.ts';

export interface Characteristics {
  readonly ethnicity: Ethnicity | null;
  readonly disabilities: Disability[];
}

/** `CNHE` is a misspelling in one guidance text that files follow (standards.md 1.3). */
const ethnicityRule: CodeRule<Ethnicity> = {
  label: 'The ethnicity',
  code: 'ethnicity-not-recognised',
  list: ethnicities,
  synonyms: { CNHE: 'CHNE' },
};

const disabilityRule: CodeRule<Disability> = {
  label: 'The disability',
  code: 'disability-not-recognised',
  list: disabilities,
};

/** `ChildCharacteristics` of a `Child` element. */
export const readCharacteristics = (child: CensusElement, record: RecordNotes): Characteristics => {
  const at = first(child, 'ChildCharacteristics');
  if (at === null) return { ethnicity: null, disabilities: [] };
  record.noteRepeats(at, 'warning');
  const found = new Set<Disability>();
  for (const element of all(at, 'Disabilities').flatMap((group) => all(group, 'Disability'))) {
    const disability = record.read(element, (text) => readCode(text, disabilityRule));
    if (disability !== null) found.add(disability);
  }
  const ethnicity = record.value(at, 'Ethnicity', (text) => readCode(text, ethnicityRule));
  return { ethnicity, disabilities: [...found] };
};
