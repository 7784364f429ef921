import type { StoreOptions } from '../store.ts';

/** Options of a test's store: a clock that stands still and an audit key that is no secret. */
export const scratchOptions = (personalTables: readonly string[] = []): StoreOptions => ({
  now: () => '2026-03-05T18:30:00.000Z',
  auditKey: Buffer.alloc(32, 7),
  personalTables: new Set(personalTables),
});
