import { newId } from '@waymark/contracts';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Unit } from '../store.ts';
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
import { endless, reach, scopes } from './tables.ts';
import { type Asker, asker, inScope, reaches, visible } from './visible.ts';

const until = '2026-03-05T18:30:00.000Z';
const justBefore = '2026-03-05T18:29:59.999Z';
const [worker, temporary, stranger] = [newId(), newId(), newId()];
const [ash, birch] = [newId(), newId()];
const scopeId = newId();

let scratch: ScratchStore;
const step = (personId: string, level: 'shared' | 'support') => ({
  id: newId(),
  personId,
  level,
  recordedAt: until,
  recordedBy: actorId,
  place: `${personId === ash ? 'ash' : 'birch'} ${level}`,
});
const fill = async (unit: Unit): Promise<void> => {
  await addWalker(ash, 'Ash')(unit);
  await addWalker(birch, 'Birch')(unit);
  await unit.db.insert(steps).values([step(ash, 'shared'), step(ash, 'support'), step(birch, 'shared')]);
  await unit.db.insert(plainCounters).values({ id: scopeId, value: 1 });
  await unit.db.insert(reach).values([
    { staffId: worker, personId: ash, level: 'shared', tieId: newId(), until: endless },
    { staffId: worker, personId: ash, level: 'shared', tieId: newId(), until: justBefore },
    { staffId: temporary, personId: ash, level: 'support', tieId: newId(), until },
    { staffId: temporary, personId: birch, level: 'shared', tieId: newId(), until },
  ]);
  await unit.db.insert(scopes).values([
    { staffId: worker, scopeId, tieId: newId(), until: endless },
    { staffId: temporary, scopeId, tieId: newId(), until },
  ]);
};
beforeAll(async () => {
  scratch = await openScratchStore(scratchSchema, scratchOptions(['walkers', 'steps']));
  await scratch.store.write(fill);
});
afterAll(() => scratch.remove());

const stepsOf = async (who: Asker): Promise<string[]> => {
  const rows = scratch.store.reader.db.select({ place: steps.place }).from(steps).where(visible(steps, who));
  return (await rows.orderBy(asc(steps.place))).map((row) => row.place);
};

describe('visible', () => {
  it('shows rows of the people and at the levels of a tie, each once however many ties there are', async () => {
    expect(await stepsOf({ staffId: worker, now: until })).toEqual(['ash shared']);
    expect(await stepsOf({ staffId: temporary, now: justBefore })).toEqual(['ash support', 'birch shared']);
  });

  it('ends at the instant the tie ends', async () => {
    expect(await stepsOf({ staffId: temporary, now: until })).toEqual([]);
  });

  it('shows nothing to who has no tie', async () => {
    expect(await stepsOf({ staffId: stranger, now: justBefore })).toEqual([]);
  });

  it('works prepared, with the asker given at each run, and in a join', async () => {
    const asked = scratch.store.reader.db
      .select({ name: walkers.name, level: steps.level })
      .from(steps)
      .innerJoin(walkers, eq(walkers.id, steps.personId))
      .where(visible(steps, asker))
      .orderBy(asc(steps.place))
      .prepare();
    expect(await asked.execute({ staffId: worker, now: until })).toEqual([{ name: 'Ash', level: 'shared' }]);
    expect(await asked.execute({ staffId: temporary, now: justBefore })).toHaveLength(2);
    expect(await asked.execute({ staffId: temporary, now: until })).toEqual([]);
  });
});

describe('reaches', () => {
  const namesFor = async (level: 'shared' | 'support', who: Asker): Promise<string[]> => {
    const rows = scratch.store.reader.db.select({ name: walkers.name }).from(walkers);
    return (await rows.where(reaches(walkers.id, level, who)).orderBy(asc(walkers.name))).map((row) => row.name);
  };

  it('asks for one level of a person, until the tie ends', async () => {
    expect(await namesFor('shared', { staffId: worker, now: until })).toEqual(['Ash']);
    expect(await namesFor('support', { staffId: worker, now: until })).toEqual([]);
    expect(await namesFor('support', { staffId: temporary, now: justBefore })).toEqual(['Ash']);
    expect(await namesFor('support', { staffId: temporary, now: until })).toEqual([]);
  });
});

describe('inScope', () => {
  const countFor = async (who: Asker): Promise<number> =>
    await scratch.store.reader.db.$count(plainCounters, inScope(plainCounters.id, who));

  it('shows what belongs to a family, group or referral of the asker, until the tie ends', async () => {
    expect(await countFor({ staffId: worker, now: until })).toBe(1);
    expect(await countFor({ staffId: temporary, now: justBefore })).toBe(1);
    expect(await countFor({ staffId: temporary, now: until })).toBe(0);
    expect(await countFor({ staffId: stranger, now: justBefore })).toBe(0);
  });
});
