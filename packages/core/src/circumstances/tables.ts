import { circumstanceKinds, reliabilities } from '@waymark/contracts';
import { code, day, factColumns, flag, index, table, text, uniqueIndex } from '@waymark/kit';
import { persons } from '../persons/tables.ts';

/** Fact: something dated in a person's life, from a named source (A8, G1 to G3). */
export const circumstances = table(
  'circumstances',
  {
    ...factColumns(() => persons.id),
    kind: code(circumstanceKinds).notNull(),
    from: day().notNull(),
    to: day(),
    sourceName: text().notNull(),
    sourceAgency: text().notNull(),
    reliability: code(reliabilities).notNull(),
    note: text(),
    isWithdrawn: flag().notNull(),
  },
  (t) => [
    index('circumstances_person_id_idx').on(t.personId),
    uniqueIndex('circumstances_supersedes_idx').on(t.supersedes),
  ],
);
