import { anError } from '../rules/finding.ts';
import { readCouncilChildId } from '../rules/read-council-child-id.ts';
import { type CensusElement, first } from './census-element.ts';
import type { RecordNotes } from './record-notes.ts';

const missing = anError('child-id-missing', 'The child has no council child id (LAchildID): whose record is it?');

/** The council child id of a `Child` element, or `null` with an error. */
export const readCouncilChild = (child: CensusElement, record: RecordNotes): string | null => {
  const identifiers = first(child, 'ChildIdentifiers');
  if (identifiers !== null) return record.required(identifiers, 'LAchildID', readCouncilChildId, missing);
  record.note([missing], child, 'ChildIdentifiers');
  return null;
};
