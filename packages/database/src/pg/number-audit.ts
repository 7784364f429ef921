import type pg from 'pg';
import { auditRowOf } from '../audit/audit-row-of.ts';
import { type AuditRow, type ChainHead, hashOf } from '../audit/chain.ts';
import { headOf } from './audit-head.ts';

/** The lock that lets one server at a time number the audit. */
const appenderLock = 7_290_371;
const batch = 1000;

/**
 * Numbers and chains the audit rows that the servers have committed, oldest first, 1,000 in one transaction; answers
 * how many. Safe to run on many servers at once: they take turns. Read committed, so that each turn begins with what
 * the one before it wrote.
 */
export const numberAudit = async (pool: pg.Pool, auditKey: Uint8Array): Promise<number> => {
  for (let total = 0; ; ) {
    const numbered = await numberBatch(pool, auditKey);
    total += numbered;
    if (numbered < batch) return total;
  }
};

const numberBatch = async (pool: pg.Pool, auditKey: Uint8Array): Promise<number> => {
  const client = await pool.connect();
  let isBroken = false;
  try {
    await client.query('begin isolation level read committed');
    await client.query('select pg_advisory_xact_lock($1)', [appenderLock]);
    const rows = await unnumberedRows(client);
    const chained = chainOnto(await headOf(client), rows, auditKey);
    if (chained.length > 0) await keep(client, chained);
    await client.query('commit');
    return chained.length;
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true;
    });
    throw error;
  } finally {
    client.release(isBroken);
  }
};

const unnumberedRows = async (client: pg.PoolClient): Promise<readonly AuditRow[]> => {
  const text = 'select * from audit_entries where sequence is null order by at, id limit $1';
  const { rows } = await client.query({ text, values: [batch] });
  return rows.map(auditRowOf);
};

const chainOnto = (head: ChainHead, rows: readonly AuditRow[], auditKey: Uint8Array): readonly AuditRow[] => {
  let { sequence, hash } = head;
  return rows.map(({ hash: _unhashed, ...row }) => {
    sequence += 1;
    const numbered = { ...row, sequence };
    hash = hashOf(auditKey, hash, numbered);
    return { ...numbered, hash };
  });
};

const keep = async (client: pg.PoolClient, rows: readonly AuditRow[]): Promise<void> => {
  await client.query(
    `update audit_entries set sequence = numbered.sequence, hash = numbered.hash
      from unnest($1::text[], $2::bigint[], $3::text[]) as numbered (id, sequence, hash)
      where audit_entries.id = numbered.id`,
    [rows.map((row) => row.id), rows.map((row) => row.sequence), rows.map((row) => row.hash)],
  );
};
