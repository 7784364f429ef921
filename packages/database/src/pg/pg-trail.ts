import type pg from 'pg';
import { auditRowOf } from '../audit/audit-row-of.ts';
import type { AuditTrail } from '../audit/trail.ts';
import { headOf } from './audit-head.ts';
import { numberAudit } from './number-audit.ts';

const pageOf = 'select * from audit_entries where sequence > $1 order by sequence limit $2';
const unnumbered = 'select count(*) as waiting from audit_entries where sequence is null';

/** The audit as it stands in a PostgreSQL database. */
export const pgTrail = (pool: pg.Pool, auditKey: Uint8Array): AuditTrail => ({
  page: async (after, limit) => {
    const { rows } = await pool.query<Record<string, unknown>>(pageOf, [after, limit]);
    return rows.map(auditRowOf);
  },
  head: () => headOf(pool),
  countUnnumbered: async () => {
    const { rows } = await pool.query<{ waiting: unknown }>(unnumbered);
    return Number(rows[0]?.waiting);
  },
  number: () => numberAudit(pool, auditKey),
});
