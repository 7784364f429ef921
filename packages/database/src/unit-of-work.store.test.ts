import { newId } from '@waymark/contracts';
import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditEntries } from './audit/tables.ts';
import { constraintOf } from './errors.ts';
import type { Unit } from './store.ts';
import {
  actorId,
  addWalker as addWalkerOf,
  openScratchStore,
  plainCounters,
  type ScratchStore,
  scratchOptions,
  scratchSchema,
  steps,
  walkEntry,
  walkers,
} from './testing/index.ts';

let scratch: ScratchStore;
beforeEach(async () => {
  scratch = await openScratchStore(scratchSchema, scratchOptions());
});
afterEach(() => scratch.remove());

const walkerId = newId();
const audited = (unit: Unit): void => unit.audit(walkEntry([walkerId]));
const addWalker = addWalkerOf(walkerId);
const step = (place: string, id = newId()) => ({
  id,
  personId: walkerId,
  level: 'shared' as const,
  recordedAt: '2026-03-05T18:30:00.000Z',
  recordedBy: actorId,
  place,
});
const places = async (): Promise<string[]> =>
  (await scratch.store.reader.db.select({ place: steps.place }).from(steps).orderBy(asc(steps.place))).map(
    (row) => row.place,
  );

describe('a unit of work', () => {
  it('keeps everything it wrote and answers with its result', async () => {
    await scratch.store.write(addWalker);
    const answer = await scratch.store.write(async (unit) => {
      await unit.db.insert(steps).values([step('bridge'), step('mill')]);
      audited(unit);
      return unit.now;
    });
    expect(answer).toBe('2026-03-05T18:30:00.000Z');
    expect(await places()).toEqual(['bridge', 'mill']);
  });

  it('keeps nothing of a unit that throws, and everything of its neighbours in the same group', async () => {
    await scratch.store.write(addWalker);
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        scratch.store.write(async (unit) => {
          await unit.db.insert(steps).values(step(`place ${String(index).padStart(2, '0')}`));
          audited(unit);
          if (index % 3 === 0) throw new Error('turned back');
        }),
      ),
    );
    expect(results.filter((result) => result.status === 'rejected')).toHaveLength(7);
    expect(await places()).toHaveLength(13);
    expect(await places()).not.toContain('place 03');
  });

  it('lets one of twenty that race for the same live fact win, and tells the others it is unique', async () => {
    await scratch.store.write(addWalker);
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        scratch.store.write(async (unit) => {
          await unit.db.insert(plainCounters).values({ id: newId(), value: 1 });
          await unit.db.insert(steps).values(step('ford'));
          audited(unit);
        }),
      ),
    );
    const lost = results.flatMap((result) => (result.status === 'rejected' ? [constraintOf(result.reason)] : []));
    expect(lost).toEqual(Array.from({ length: 19 }, () => 'unique'));
    expect(await scratch.store.reader.db.$count(plainCounters)).toBe(1);
  });

  it('refuses to commit when an error of the database was swallowed', async () => {
    const unit = scratch.store.write(async (work) => {
      await addWalker(work);
      await work.db
        .insert(steps)
        .values({ ...step('weir'), personId: newId() })
        .catch?.(() => undefined);
    });
    await expect(unit).rejects.toMatchObject({ code: 'swallowed-error' });
    expect(await scratch.store.reader.db.$count(walkers)).toBe(0);
  });

  it('refuses a write without an audit entry', async () => {
    const silent = scratch.store.write(async (unit) => {
      await unit.db.insert(walkers).values({ id: walkerId, name: 'Ash' });
    });
    await expect(silent).rejects.toMatchObject({ code: 'not-audited' });
    expect(await scratch.store.reader.db.$count(walkers)).toBe(0);
  });

  it('refuses a unit inside a unit and a read past its own handle', async () => {
    const nested = scratch.store.write(async () => scratch.store.write(addWalker));
    await expect(nested).rejects.toMatchObject({ code: 'nested' });
    const reading = scratch.store.write(async () => scratch.store.reader.db.$count(walkers));
    await expect(reading).rejects.toMatchObject({ code: 'read-inside' });
  });

  it('gives a handle that dies with the unit', async () => {
    let kept: Unit['db'] | undefined;
    await scratch.store.write(async (unit) => {
      kept = unit.db;
      await addWalker(unit);
    });
    await expect(async () => kept?.insert(plainCounters).values({ id: newId(), value: 1 })).rejects.toThrow();
    expect(await scratch.store.reader.db.$count(plainCounters)).toBe(0);
  });

  it('runs effects after the commit and never for a unit that failed', async () => {
    const told: string[] = [];
    await scratch.store.write(async (unit) => {
      unit.afterCommit(() => told.push('kept'));
      await addWalker(unit);
    });
    await scratch.store
      .write(async (unit) => {
        unit.afterCommit(() => told.push('lost'));
        throw new Error('turned back');
      })
      .catch(() => undefined);
    expect(told).toEqual(['kept']);
  });

  it('writes the audit with the unit, and a note of a read before it answers', async () => {
    await scratch.store.write(addWalker);
    await scratch.store.note({ actorId, action: 'view-walker', outcome: 'read', recordIds: [], personIds: [walkerId] });
    const rows = await scratch.store.reader.db
      .select({ action: auditEntries.action, persons: auditEntries.personIds })
      .from(auditEntries)
      .where(eq(auditEntries.actorId, actorId))
      .orderBy(asc(auditEntries.id));
    expect(rows).toEqual([
      { action: 'walk', persons: JSON.stringify([walkerId]) },
      { action: 'view-walker', persons: JSON.stringify([walkerId]) },
    ]);
  });
});
