import { governanceItemKinds, governanceOutcomes } from '@waymark/contracts';
import { code, day, holdsPersons, id, index, instant, looseRef, ref, table, text } from '@waymark/kit';
import { persons } from '../persons/tables.ts';
import { staff } from '../staff/tables.ts';

/** What information governance is asked to look at, and how it was settled; nobody else reads of it. */
export const governanceItems = holdsPersons(
  table(
    'governance_items',
    {
      id: id(),
      kind: code(governanceItemKinds).notNull(),
      /** Of which member of staff it is. */
      staffId: ref(() => staff.id),
      /** Whose record it is about, where that is known. */
      personId: ref(() => persons.id),
      otherPersonId: ref(() => persons.id),
      /** Whom a member of staff has named, in words: whether there is a record is not told. */
      saidName: text(),
      saidDateOfBirth: day(),
      why: text(),
      raisedAt: instant().notNull(),
      settledAt: instant(),
      settledBy: looseRef(),
      outcome: code(governanceOutcomes),
      settledWhy: text(),
    },
    (t) => [
      index('governance_items_settled_at_idx').on(t.settledAt, t.raisedAt),
      index('governance_items_person_id_idx').on(t.personId),
      index('governance_items_other_person_id_idx').on(t.otherPersonId),
    ],
  ),
);
