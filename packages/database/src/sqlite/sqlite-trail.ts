import type { StatementSync } from 'node:sqlite';
import { auditRowOf } from '../audit/audit-row-of.ts';
import { emptyChain } from '../audit/chain.ts';
import type { AuditTrail } from '../audit/trail.ts';

const columns = 'id, sequence, at, actor_id, action, outcome, code, record_ids, person_ids, hash';
const pageOf = `select ${columns} from audit_entries where sequence > ? order by sequence limit ?`;
const newest = 'select sequence, hash from audit_entries where sequence is not null order by sequence desc limit 1';
const unnumbered = 'select count(*) as waiting from audit_entries where sequence is null';

/** The audit as it stands on a connection that may read it; `prepare` is asked once for each statement. */
export const sqliteTrail = (prepare: (sql: string) => StatementSync): AuditTrail => {
  const page = prepare(pageOf);
  const head = prepare(newest);
  const waiting = prepare(unnumbered);
  return {
    page: async (after, limit) => page.all(after, limit).map(auditRowOf),
    head: async () => {
      const row = head.get();
      return row === undefined ? emptyChain : { sequence: Number(row['sequence']), hash: String(row['hash']) };
    },
    countUnnumbered: async () => Number(waiting.get()?.['waiting']),
    number: async () => 0,
  };
};
