import { harmEstablishedBys, harms, relationshipKinds } from '@waymark/contracts';
import {
  code,
  day,
  factColumns,
  flag,
  id,
  index,
  instant,
  looseRef,
  ref,
  table,
  text,
  uniqueIndex,
} from '@waymark/kit';
import { isNull } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';

/** A working group of people; a person may belong to several, and one family never shows in another (S43). */
export const families = table('families', {
  id: id(),
  /** Short reference that says nothing about anyone, e.g. `WM-4F7K2`. */
  reference: text().notNull().unique(),
  recordedAt: instant().notNull(),
  recordedBy: looseRef().notNull(),
});

/** Fact: a person belongs to a family from a day. */
export const memberships = table(
  'memberships',
  {
    ...factColumns(() => persons.id),
    familyId: ref(() => families.id).notNull(),
    from: day().notNull(),
    to: day(),
    livesInHousehold: flag(),
    verifiedBy: text(),
    verifiedOn: day(),
    /** An adult nobody could name yet: who is to find out, and by when (C12). */
    findOutBy: looseRef(),
    findOutDueOn: day(),
  },
  (t) => [
    uniqueIndex('memberships_family_id_person_id_idx').on(t.familyId, t.personId, t.from).where(isNull(t.supersedes)),
    uniqueIndex('memberships_supersedes_idx').on(t.supersedes),
    index('memberships_person_id_idx').on(t.personId),
    index('memberships_family_id_idx').on(t.familyId),
  ],
);

/**
 * Fact about `personId`: what this person is to another, and whether he or she causes harm to that other; per
 * relationship, never tied to sex (C15). Stands at the level `professionals`; a position derived from it is `shared`.
 */
export const relationships = table(
  'relationships',
  {
    ...factColumns(() => persons.id),
    otherPersonId: ref(() => persons.id).notNull(),
    kind: code(relationshipKinds).notNull(),
    harm: code(harms),
    harmEstablishedBy: code(harmEstablishedBys),
    harmTool: text(),
    from: day(),
    to: day(),
    source: text(),
  },
  (t) => [
    uniqueIndex('relationships_person_id_other_person_id_idx')
      .on(t.personId, t.otherPersonId, t.kind)
      .where(isNull(t.supersedes)),
    uniqueIndex('relationships_supersedes_idx').on(t.supersedes),
    index('relationships_person_id_idx').on(t.personId),
    index('relationships_other_person_id_idx').on(t.otherPersonId),
  ],
);
