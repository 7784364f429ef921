import { newId } from '@waymark/contracts';
import { count, eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { driverError } from '../errors.ts';
import type { Reader } from '../store.ts';
import {
  actorId,
  addWalker,
  openScratchStore,
  plainCounters,
  type ScratchStore,
  scratchOptions,
  scratchSchema,
  steps,
  walkers,
} from '../testing/index.ts';
import { reach } from './tables.ts';
import { asker, reaches, visible } from './visible.ts';

let scratch: ScratchStore;
let db: Reader['db'];
beforeEach(async () => {
  scratch = await openScratchStore(scratchSchema, scratchOptions(['walkers', 'steps']));
  db = scratch.store.reader.db;
});
afterEach(() => scratch.remove());

/** What refused the read, under what drizzle wrapped it in; the rows when nothing did. */
const answerOf = async (read: () => PromiseLike<unknown>): Promise<unknown> => {
  try {
    return await read();
  } catch (error) {
    return driverError(error);
  }
};
const refusing = (tables: readonly string[]) => ({ code: 'reach-missing', tables });

describe('a read of people without reach is refused before it runs, and says of which tables', () => {
  it('when it selects from one', async () => {
    expect(await answerOf(() => db.select({ name: walkers.name }).from(walkers))).toMatchObject(refusing(['walkers']));
  });

  it('when it only counts', async () => {
    expect(await answerOf(() => db.select({ all: count() }).from(walkers))).toMatchObject(refusing(['walkers']));
    expect(await answerOf(() => db.$count(steps))).toMatchObject(refusing(['steps']));
  });

  it('when the table stands in a raw subquery', async () => {
    const read = db.select({ all: sql`(select count(*) from walkers)` }).from(plainCounters);
    expect(await answerOf(() => read)).toMatchObject(refusing(['walkers']));
  });

  it('when the table stands in a common table expression', async () => {
    const named = db.$with('named').as(db.select({ name: walkers.name }).from(walkers));
    expect(await answerOf(() => db.with(named).select().from(named))).toMatchObject(refusing(['walkers']));
  });

  it('when it joins two of them, naming both', async () => {
    const read = db.select({ place: steps.place }).from(steps).innerJoin(walkers, eq(walkers.id, steps.personId));
    expect(await answerOf(() => read)).toMatchObject(refusing(['steps', 'walkers']));
  });

  it('when it names reach without asking for whom', async () => {
    const read = db.select({ all: sql`(select count(*) from reach)` }).from(walkers);
    expect(await answerOf(() => read)).toMatchObject(refusing(['walkers']));
  });

  it('even when it has been tried before', async () => {
    const read = () => db.select({ name: walkers.name }).from(walkers);
    await answerOf(read);
    expect(await answerOf(read)).toMatchObject(refusing(['walkers']));
  });
});

describe('a read', () => {
  it('of people through reach works, prepared or not', async () => {
    const id = newId();
    await scratch.store.write(async (unit) => {
      await addWalker(id, 'Ash')(unit);
      await unit.db
        .insert(reach)
        .values({ staffId: actorId, personId: id, level: 'shared', tieId: newId(), until: '2027-01-01T00:00:00.000Z' });
    });
    const { now } = scratch.store.reader;
    const names = db.select({ name: walkers.name }).from(walkers);
    expect(await names.where(reaches(walkers.id, 'shared', { staffId: actorId, now }))).toEqual([{ name: 'Ash' }]);
    const prepared = db
      .select({ name: walkers.name })
      .from(walkers)
      .where(reaches(walkers.id, 'shared', asker))
      .prepare();
    expect(await prepared.execute({ staffId: actorId, now })).toEqual([{ name: 'Ash' }]);
    expect(await prepared.execute({ staffId: newId(), now })).toEqual([]);
    expect(await db.$count(steps, visible(steps, { staffId: actorId, now }))).toBe(0);
  });

  it('of what is about nobody needs none', async () => {
    expect(await db.select().from(plainCounters)).toEqual([]);
    expect(await db.$count(plainCounters)).toBe(0);
  });
});
