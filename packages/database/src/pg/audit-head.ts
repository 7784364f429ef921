import type pg from 'pg';
import { type ChainHead, emptyChain } from '../audit/chain.ts';

/** What can run a query: a pool, or one of its connections inside a transaction. */
export type Queryable = Pick<pg.Pool, 'query'>;

const newest = 'select sequence, hash from audit_entries where sequence is not null order by sequence desc limit 1';

/** The newest numbered row's place in the chain. */
export const headOf = async (from: Queryable): Promise<ChainHead> => {
  const { rows } = await from.query<Record<string, unknown>>(newest);
  const [row] = rows;
  return row === undefined ? emptyChain : { sequence: Number(row['sequence']), hash: String(row['hash']) };
};
