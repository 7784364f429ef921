import { newId } from '@waymark/contracts';
import type { QueryConfig } from 'pg';
import type { AuditEntry } from '../audit/entry.ts';

const text = `insert into audit_entries (id, at, actor_id, action, outcome, code, record_ids, person_ids)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** The insert of an audit row without number and hash: many servers write at once, and the one appender chains. */
export const auditInsert = (at: string, entry: AuditEntry): QueryConfig => ({
  name: 'audit-insert',
  text,
  values: [
    newId(),
    at,
    entry.actorId,
    entry.action,
    entry.outcome,
    entry.code ?? null,
    JSON.stringify(entry.recordIds),
    JSON.stringify(entry.personIds),
  ],
});
