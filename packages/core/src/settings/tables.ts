import { count, holdsPersons, id, index, instant, json, looseRef, table, text } from '@waymark/kit';
import { z } from 'zod';

/** Settings of the whole installation, by key; versioned, with their history in `changes`. */
export const settings = table('settings', {
  key: text().primaryKey(),
  value: json(z.unknown()).notNull(),
  version: count().notNull(),
});

/** What changed in rows that are overwritten (settings, staff, persons, offerings): who, when, before and after. */
export const changes = holdsPersons(
  table(
    'changes',
    {
      id: id(),
      tableName: text().notNull(),
      rowId: text().notNull(),
      version: count().notNull(),
      at: instant().notNull(),
      by: looseRef().notNull(),
      before: json(z.record(z.string(), z.unknown())),
      after: json(z.record(z.string(), z.unknown())).notNull(),
    },
    (t) => [index('changes_table_name_row_id_idx').on(t.tableName, t.rowId)],
  ),
);
