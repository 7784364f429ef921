import { newId, type StagedChildRecord } from '@waymark/contracts';
import { searchNameOf } from '../../persons/search-name.ts';
import { judgeChild } from '../rules/judge-child.ts';
import { noteContradiction, type PlaceOfRecord } from './note-issue.ts';
import type { ChildOnRecord } from './standing.ts';
import type { Batch } from './writes.ts';

/** No file of a council names a child: the council's id stands beside these words until a lead practitioner claims the child. */
export const nameNotYetKnown = 'Not yet known';

/** The child of a row: added where the council's id is new here, else with what is empty filled and the rest left. */
export const applyChild = (batch: Batch, stated: StagedChildRecord, place: PlaceOfRecord): ChildOnRecord => {
  const { councilChildId } = place;
  const known = batch.children.get(councilChildId);
  const child = known === undefined ? addChild(batch, councilChildId, stated) : fillChild(batch, known, stated, place);
  batch.children.set(councilChildId, child);
  return child;
};

const addChild = ({ file, writes }: Batch, councilChildId: string, stated: StagedChildRecord): ChildOnRecord => {
  const personId = newId();
  const isBorn = stated.dateOfBirth !== null;
  const child = { ...stated, expectedOn: isBorn ? null : stated.expectedOn };
  writes.persons.push({
    ...child,
    id: personId,
    councilChildId,
    givenNames: nameNotYetKnown,
    familyName: councilChildId,
    searchName: searchNameOf(nameNotYetKnown, councilChildId),
    isRestricted: false,
    recordedAt: file.now,
    recordedBy: file.by,
    version: 1,
  });
  writes.written.personsAdded += 1;
  return { personId, version: 1, child, deathTakenBack: null, plans: new Map(), correctedStarts: new Set() };
};

const fillChild = (
  { writes }: Batch,
  known: ChildOnRecord,
  stated: StagedChildRecord,
  place: PlaceOfRecord,
): ChildOnRecord => {
  const isTakenBack = known.deathTakenBack !== null && stated.diedOn === known.deathTakenBack;
  const { fill, contradictions } = judgeChild(isTakenBack ? { ...stated, diedOn: null } : stated, known.child);
  if (isTakenBack && known.child.diedOn === null) noteContradiction(writes, place, 'diedOn');
  for (const field of contradictions) noteContradiction(writes, place, field);
  if (Object.keys(fill).length === 0) return known;
  const version = known.version + 1;
  writes.fills.push({ personId: known.personId, version, before: known.child, fill });
  return { ...known, version, child: { ...known.child, ...fill } };
};
