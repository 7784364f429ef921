import { newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../audit/verify-audit.ts';
import {
  actorId,
  addWalker,
  openScratchSqlite,
  type ScratchSqlite,
  scratchOptions,
  scratchSchema,
  walkEntry,
  walkers,
} from '../testing/index.ts';

const options = scratchOptions();
let scratch: ScratchSqlite;
beforeEach(() => {
  scratch = openScratchSqlite(scratchSchema, options, { groupMs: Number.POSITIVE_INFINITY });
});
afterEach(() => scratch.remove());

const pages = (): number => Number(scratch.writer.prepare('pragma page_count').get()?.['page_count']);
const leaveRoomFor = (more: number): void => scratch.writer.exec(`pragma max_page_count = ${pages() + more}`);
const kept = async (): Promise<string[]> =>
  (await scratch.store.reader.db.select({ id: walkers.id }).from(walkers)).map((row) => row.id);

describe('a disk that fills inside a group', () => {
  it('keeps every unit that fits, once, and refuses the one that does not with `disk-full`', async () => {
    leaveRoomFor(10);
    const small = Array.from({ length: 9 }, newId);
    const tooBig = newId();
    const all = [...small.slice(0, 4), tooBig, ...small.slice(4)];
    const runs = new Map<string, number>();
    const results = await Promise.allSettled(
      all.map((id) =>
        scratch.store.write(async (unit) => {
          runs.set(id, (runs.get(id) ?? 0) + 1);
          return await addWalker(id, 'x'.repeat(id === tooBig ? 200_000 : 100))(unit);
        }),
      ),
    );
    expect(runs.get(small[0] ?? '')).toBe(2);
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refused).toMatchObject([{ kind: 'unavailable', code: 'disk-full' }]);
    expect((await kept()).sort()).toEqual(small.sort());
    const verdict = await verifyAudit({ trail: scratch.store.trail, auditKey: options.auditKey });
    expect(verdict).toMatchObject({ isWhole: true, entries: small.length });
  });

  it('acknowledges exactly what it kept when ever more units want room, and works again once there is some', async () => {
    leaveRoomFor(6);
    const all = Array.from({ length: 40 }, newId);
    const results = await Promise.allSettled(all.map((id) => scratch.store.write(addWalker(id, 'x'.repeat(1500)))));
    const acknowledged = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.length).toBeLessThan(all.length);
    expect((await kept()).sort()).toEqual(acknowledged.sort());
    scratch.writer.exec('pragma max_page_count = 1000000');
    await scratch.store.write(addWalker());
    const verdict = await verifyAudit({ trail: scratch.store.trail, auditKey: options.auditKey });
    expect(verdict).toMatchObject({ isWhole: true, entries: acknowledged.length + 1 });
  });

  it('refuses the audit of a read that does not fit, so that the read is not answered', async () => {
    leaveRoomFor(0);
    const notes = Array.from({ length: 60 }, () =>
      scratch.store.note({ ...walkEntry(Array.from({ length: 50 }, newId)), actorId, outcome: 'read' }),
    );
    const results = await Promise.allSettled(notes);
    const answered = results.filter((result) => result.status === 'fulfilled').length;
    expect(answered).toBeLessThan(60);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({ reason: { code: 'disk-full' } });
    const verdict = await verifyAudit({ trail: scratch.store.trail, auditKey: options.auditKey });
    expect(verdict).toMatchObject({ isWhole: true, entries: answered });
  });
});
