import { createHmac } from 'node:crypto';
import type { AuditEntry } from './entry.ts';

/** An audit row as it is stored; `recordIds` and `personIds` are JSON arrays of ids. */
export interface AuditRow {
  readonly id: string;
  readonly sequence: number;
  readonly at: string;
  readonly actorId: string;
  readonly action: string;
  readonly outcome: string;
  readonly code: string | null;
  readonly recordIds: string;
  readonly personIds: string;
  readonly hash: string;
}
export type UnhashedRow = Omit<AuditRow, 'hash'>;

export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** The head of an empty chain. */
export const emptyChain: ChainHead = { sequence: 0, hash: '' };

/** HMAC-SHA-256, base64url, of the row and the hash before it. */
export const hashOf = (key: Uint8Array, previous: string, row: UnhashedRow): string =>
  createHmac('sha256', key)
    .update(
      JSON.stringify([
        row.sequence,
        previous,
        row.id,
        row.at,
        row.actorId,
        row.action,
        row.outcome,
        row.code,
        row.recordIds,
        row.personIds,
      ]),
    )
    .digest('base64url');

/** The row that follows `head`. */
export const nextRow = (key: Uint8Array, head: ChainHead, id: string, at: string, entry: AuditEntry): AuditRow => {
  const row: UnhashedRow = {
    id,
    sequence: head.sequence + 1,
    at,
    actorId: entry.actorId,
    action: entry.action,
    outcome: entry.outcome,
    code: entry.code ?? null,
    recordIds: JSON.stringify(entry.recordIds),
    personIds: JSON.stringify(entry.personIds),
  };
  return { ...row, hash: hashOf(key, head.hash, row) };
};

export type ChainVerdict =
  | { readonly isWhole: true; readonly entries: number; readonly head: ChainHead }
  | { readonly isWhole: false; readonly entries: number; readonly at: number; readonly problem: 'altered' | 'missing' };

/** Checks rows in order of sequence, following `from`; says at which sequence the chain breaks, and how. */
export const verifyChain = (key: Uint8Array, rows: Iterable<AuditRow>, from: ChainHead = emptyChain): ChainVerdict => {
  let head = from;
  let entries = 0;
  for (const row of rows) {
    const expected = head.sequence + 1;
    if (row.sequence !== expected) return { isWhole: false, entries, at: expected, problem: 'missing' };
    const { hash, ...unhashed } = row;
    if (hashOf(key, head.hash, unhashed) !== hash) return { isWhole: false, entries, at: expected, problem: 'altered' };
    head = { sequence: row.sequence, hash };
    entries += 1;
  }
  return { isWhole: true, entries, head };
};
