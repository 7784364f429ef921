import { day, factColumns, flag, index, table, text, uniqueIndex } from '@waymark/kit';
import { persons } from '../persons/tables.ts';

/** Fact at level `casework`: a person has died, and how that is known; `persons.diedOn` follows it. */
export const deaths = table(
  'deaths',
  {
    ...factColumns(() => persons.id),
    diedOn: day().notNull(),
    howKnown: text().notNull(),
    /** The fact that takes another one back; its `reason` says why it was an error. */
    isTakenBack: flag().notNull(),
  },
  (t) => [index('deaths_person_id_idx').on(t.personId), uniqueIndex('deaths_supersedes_idx').on(t.supersedes)],
);
