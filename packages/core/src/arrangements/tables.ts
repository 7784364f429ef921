import { day, factColumns, index, table, text, uniqueIndex } from '@waymark/kit';
import { persons } from '../persons/tables.ts';

/** Fact about a child at level `casework`: who may have contact and who may collect, from a day on (E6). */
export const contactArrangements = table(
  'contact_arrangements',
  {
    ...factColumns(() => persons.id),
    statement: text().notNull(),
    effectiveFrom: day().notNull(),
    sourceName: text().notNull(),
    sourceAgency: text().notNull(),
  },
  (t) => [
    index('contact_arrangements_person_id_idx').on(t.personId, t.effectiveFrom),
    uniqueIndex('contact_arrangements_supersedes_idx').on(t.supersedes),
  ],
);
