import { count, holdsPersons, id, index, instant, json, looseRef, ref, table, text } from '@waymark/kit';
import { z } from 'zod';
import { persons } from '../persons/tables.ts';

/** Fact: two records are one person's; what stood under the one that goes follows the one that is kept, until undone. */
export const merges = holdsPersons(
  table(
    'merges',
    {
      id: id(),
      goneId: ref(() => persons.id).notNull(),
      keptId: ref(() => persons.id).notNull(),
      why: text().notNull(),
      at: instant().notNull(),
      by: looseRef().notNull(),
      /** Columns of the kept record that were empty and took the other's value. */
      filled: json(z.array(z.string())).notNull(),
      undoneAt: instant(),
      undoneBy: looseRef(),
      undoneWhy: text(),
    },
    (t) => [index('merges_gone_id_idx').on(t.goneId), index('merges_kept_id_idx').on(t.keptId)],
  ),
);

/** Fact: this reference to the record that went was turned to the one that is kept; undoing turns back these and no others. */
export const mergeMoves = table(
  'merge_moves',
  {
    id: id(),
    mergeId: ref(() => merges.id).notNull(),
    tableName: text().notNull(),
    columnName: text().notNull(),
    rowId: text().notNull(),
    sequence: count().notNull(),
  },
  (t) => [index('merge_moves_merge_id_idx').on(t.mergeId), index('merge_moves_row_id_idx').on(t.rowId)],
);

/** Which record an old id stands for now, so that links and phones that still hold it lead on; a projection of `merges`. */
export const mergedIds = table(
  'merged_ids',
  {
    goneId: ref(() => persons.id).primaryKey(),
    keptId: ref(() => persons.id).notNull(),
  },
  (t) => [index('merged_ids_kept_id_idx').on(t.keptId)],
);
