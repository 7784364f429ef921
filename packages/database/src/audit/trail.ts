import type { AuditRow, ChainHead } from './chain.ts';

/** The audit, read without regard to `reach`: for `waymark audit verify`, the appender and the heads that are logged. */
export interface AuditTrail {
  /** Numbered rows after a sequence, in order. */
  page(after: number, limit: number): Promise<readonly AuditRow[]>;
  /** The newest numbered row's place in the chain; `emptyChain` when there is none. */
  head(): Promise<ChainHead>;
  /** Rows the appender has not reached yet. On SQLite the writer numbers, so that anything but 0 was put there. */
  countUnnumbered(): Promise<number>;
  /** Numbers and chains what is waiting; answers how many. On SQLite there is never anything to do. */
  number(): Promise<number>;
}
