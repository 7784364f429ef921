import { DatabaseSync } from 'node:sqlite';
import type { AuditTrail } from '../audit/trail.ts';
import { sqliteTrail } from './sqlite-trail.ts';

/** Opens the audit of a database file for reading, beside or without a running server. */
export const openSqliteTrail = (path: string): { readonly trail: AuditTrail; readonly close: () => void } => {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  return { trail: sqliteTrail((sql) => database.prepare(sql)), close: () => database.close() };
};
