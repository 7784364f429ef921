import { code, count, holdsPersons, id, index, instant, looseRef, table, text } from '@waymark/kit';
import { auditOutcomes } from './entry.ts';

/** The audit chain: appended only. `sequence` and `hash` are given by the one appender. */
export const auditEntries = holdsPersons(
  table(
    'audit_entries',
    {
      id: id(),
      sequence: count().unique(),
      at: instant().notNull(),
      actorId: looseRef().notNull(),
      action: text().notNull(),
      outcome: code(auditOutcomes).notNull(),
      code: text(),
      recordIds: text().notNull(),
      personIds: text().notNull(),
      hash: text(),
    },
    (t) => [index('audit_entries_actor_id_idx').on(t.actorId, t.at), index('audit_entries_at_idx').on(t.at)],
  ),
);
