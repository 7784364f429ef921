import { childIdMissing, readCouncilChildId } from '../rules/read-council-child-id.ts';
import { type CensusElement, first } from './census-element.ts';
import type { RecordNotes } from './record-notes.ts';

/** The council child id of a `Child` element, or `null` with an error. */
export const readCouncilChild = (child: CensusElement, record: RecordNotes): string | null => {
  const identifiers = first(child, 'ChildIdentifiers');
  if (identifiers !== null) return record.required(identifiers, 'LAchildID', readCouncilChildId, childIdMissing);
  record.note([childIdMissing], child, 'ChildIdentifiers');
  return null;
};
