import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../audit/verify-audit.ts';
import type { Store } from '../store.ts';
import {
  addWalker,
  isOnPg,
  openScratchStore,
  pastTheStore,
  type ScratchStore,
  scratchOptions,
  scratchSchema,
  walkEntry,
} from '../testing/index.ts';
import { openPgStore } from './open-pg-store.ts';

const options = scratchOptions();
let scratch: ScratchStore;
beforeEach(async () => {
  scratch = await openScratchStore(scratchSchema, options);
});
afterEach(() => scratch.remove());

const verify = () => verifyAudit({ trail: scratch.store.trail, auditKey: options.auditKey });

describe.runIf(isOnPg)('the appender of the audit', () => {
  it('numbers what waits, in the order it came, and has nothing to do the next time', async () => {
    for (const action of ['one', 'two', 'three']) await scratch.store.note(walkEntry([], action));
    expect(await scratch.store.trail.countUnnumbered()).toBe(3);
    expect(await verify()).toMatchObject({ isWhole: true, entries: 0, unnumbered: 3 });
    expect(await scratch.store.trail.number()).toBe(3);
    expect(await scratch.store.trail.number()).toBe(0);
    const rows = await scratch.store.trail.page(0, 10);
    expect(rows.map((row) => [row.sequence, row.action])).toEqual([
      [1, 'one'],
      [2, 'two'],
      [3, 'three'],
    ]);
    expect(await verify()).toMatchObject({ isWhole: true, entries: 3, unnumbered: 0 });
  });

  it('may run on many servers at once while others write: one chain, no entry lost or numbered twice', async () => {
    const servers: Store[] = Array.from({ length: 3 }, () => openPgStore(scratch.location, options));
    const write = async (store: Store): Promise<void> => {
      for (let round = 0; round < 15; round += 1) {
        await (round % 2 === 0 ? store.note(walkEntry()) : store.write(addWalker()));
      }
    };
    const number = async (store: Store): Promise<number> => {
      let total = 0;
      for (let round = 0; round < 10; round += 1) total += await store.trail.number();
      return total;
    };
    const writing = Promise.all(servers.map(write));
    const numbered = await Promise.all(servers.map(number));
    await writing;
    const last = await scratch.store.trail.number();
    expect(numbered.reduce((sum, one) => sum + one, last)).toBe(45);
    expect(await verify()).toMatchObject({ isWhole: true, entries: 45, unnumbered: 0 });
    await Promise.all(servers.map((store) => store.close()));
  });

  it('numbers more than one batch', async () => {
    await pastTheStore(
      scratch,
      `insert into audit_entries (id, at, actor_id, action, outcome, record_ids, person_ids)
        select 'id-' || n, '2026-03-05', 'someone', 'walk', 'done', '[]', '[]' from generate_series(1, 2300) as n`,
    );
    expect(await scratch.store.trail.number()).toBe(2300);
    expect(await verify()).toMatchObject({ isWhole: true, entries: 2300 });
  });
});
