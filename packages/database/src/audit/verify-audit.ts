import { dialect } from '@waymark/kit';
import { type AuditRow, type ChainHead, emptyChain, verifyChain } from './chain.ts';
import type { AuditTrail } from './trail.ts';

const pageSize = 1000;
/** Below every sequence, so that a row slipped in before the first is seen. */
const beforeAll = Number.MIN_SAFE_INTEGER;

export interface AuditToVerify {
  readonly trail: AuditTrail;
  readonly auditKey: Uint8Array;
  /** Heads known from elsewhere (the log, a backup): without one, a cut tail cannot show. */
  readonly heads?: readonly ChainHead[];
}

/**
 * `altered`: the row at `at` is not what was written. `missing`: the row at `at` is gone. `cut`: rows from `at` on,
 * known from a head, are gone. `unnumbered`: SQLite holds a row that its writer did not write.
 */
export type AuditProblem = 'altered' | 'missing' | 'cut' | 'unnumbered';

export type AuditVerdict =
  | { readonly isWhole: true; readonly entries: number; readonly head: ChainHead; readonly unnumbered: number }
  | { readonly isWhole: false; readonly entries: number; readonly at: number; readonly problem: AuditProblem };

/** Walks the whole chain, page by page, and says where it first breaks. */
export const verifyAudit = async ({ trail, auditKey, heads = [] }: AuditToVerify): Promise<AuditVerdict> => {
  const known = new Map(heads.map((head) => [head.sequence, head.hash]));
  let head = emptyChain;
  for (let after = beforeAll; ; after = head.sequence) {
    const rows = await trail.page(after, pageSize);
    const verdict = verifyChain(auditKey, rows, head);
    if (!verdict.isWhole) return { ...verdict, entries: head.sequence + verdict.entries };
    const rewritten = rows.find((row) => differs(row, known));
    if (rewritten !== undefined) {
      return { isWhole: false, entries: rewritten.sequence - 1, at: rewritten.sequence, problem: 'altered' };
    }
    head = verdict.head;
    if (rows.length < pageSize) break;
  }
  return await verdictOnEnd(trail, head, heads);
};

const differs = (row: AuditRow, known: ReadonlyMap<number, string>): boolean => {
  const hash = known.get(row.sequence);
  return hash !== undefined && hash !== row.hash;
};

const verdictOnEnd = async (trail: AuditTrail, head: ChainHead, heads: readonly ChainHead[]): Promise<AuditVerdict> => {
  const entries = head.sequence;
  const broken = { isWhole: false, entries, at: entries + 1 } as const;
  if (heads.some(({ sequence }) => sequence > head.sequence)) return { ...broken, problem: 'cut' };
  const unnumbered = await trail.countUnnumbered();
  if (unnumbered > 0 && dialect === 'sqlite') return { ...broken, problem: 'unnumbered' };
  return { isWhole: true, entries, head, unnumbered };
};
