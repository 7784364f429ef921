import { configuredKinds } from '@waymark/contracts';
import { code, count, holdsPersons, id, index, instant, json, looseRef, table, text } from '@waymark/kit';
import { z } from 'zod';

/** Settings of the whole installation, by key; versioned, with their history in `configurationChanges`. */
export const settings = table('settings', {
  key: text().primaryKey(),
  value: json(z.unknown()).notNull(),
  version: count().notNull(),
});

/** What changed in rows about people that are overwritten: who, when, before and after. */
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

/** What changed in how the house is set up, which is about no case: who, when, before and after. */
export const configurationChanges = table(
  'configuration_changes',
  {
    id: id(),
    kind: code(configuredKinds).notNull(),
    rowId: text().notNull(),
    version: count().notNull(),
    at: instant().notNull(),
    by: looseRef().notNull(),
    before: json(z.record(z.string(), z.unknown())),
    after: json(z.record(z.string(), z.unknown())).notNull(),
  },
  (t) => [index('configuration_changes_kind_row_id_idx').on(t.kind, t.rowId, t.version)],
);
