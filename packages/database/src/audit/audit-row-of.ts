import type { AuditRow } from './chain.ts';

/**
 * An audit row as a driver gives it, by the names of its columns. Whatever a hand has put into a column is read as
 * text: the hash tells that it is not what was written.
 */
export const auditRowOf = (row: Readonly<Record<string, unknown>>): AuditRow => ({
  id: String(row['id']),
  sequence: Number(row['sequence']),
  at: String(row['at']),
  actorId: String(row['actor_id']),
  action: String(row['action']),
  outcome: String(row['outcome']),
  code: row['code'] === null ? null : String(row['code']),
  recordIds: String(row['record_ids']),
  personIds: String(row['person_ids']),
  hash: String(row['hash']),
});
