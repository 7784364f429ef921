import { newId } from '@waymark/contracts';
import { alias, live } from '@waymark/kit';
import { and, asc, eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { constraintOf } from './errors.ts';
import {
  actorId,
  addWalker,
  openScratchStore,
  type ScratchStore,
  scratchOptions,
  scratchSchema,
  steps,
  walkEntry,
} from './testing/index.ts';

let scratch: ScratchStore;
beforeAll(async () => {
  scratch = await openScratchStore(scratchSchema, scratchOptions());
});
afterAll(() => scratch.remove());

/** The n-th minute of the day that the tests look at. */
const minute = (count: number): string => `2026-03-05T12:${String(count).padStart(2, '0')}:00.000Z`;

type Step = typeof steps.$inferInsert;
const step = (personId: string, place: string, at: number, more: Partial<Step> = {}): Step => ({
  id: newId(),
  personId,
  level: 'shared',
  recordedAt: minute(at),
  recordedBy: actorId,
  place,
  ...more,
});
const record = (...facts: readonly Step[]): Promise<void> =>
  scratch.store.write(async (unit) => {
    for (const fact of facts) await unit.db.insert(steps).values(fact);
    unit.audit(walkEntry());
  });
const walker = (): Promise<string> => scratch.store.write(addWalker());
const placesAt = async (personId: string, asAt?: string): Promise<string[]> => {
  const rows = scratch.store.reader.db.select({ place: steps.place }).from(steps);
  const asked = rows.where(and(eq(steps.personId, personId), live(steps, asAt))).orderBy(asc(steps.place));
  return (await asked).map((row) => row.place);
};

describe('facts', () => {
  it('corrected twice show at each instant what stood then', async () => {
    const personId = await walker();
    const first = step(personId, 'ford', 10);
    const second = step(personId, 'mill', 20, { supersedes: first.id ?? null, reason: 'wrong place' });
    const third = step(personId, 'weir', 30, { supersedes: second.id ?? null, reason: 'wrong again' });
    await record(first, second, third);
    expect(await placesAt(personId, minute(9))).toEqual([]);
    expect(await placesAt(personId, minute(10))).toEqual(['ford']);
    expect(await placesAt(personId, minute(19))).toEqual(['ford']);
    expect(await placesAt(personId, minute(20))).toEqual(['mill']);
    expect(await placesAt(personId, minute(30))).toEqual(['weir']);
    expect(await placesAt(personId)).toEqual(['weir']);
  });

  it('have one live fact a key, corrected or not', async () => {
    const personId = await walker();
    const first = step(personId, 'ford', 10);
    await record(first);
    const again = record(step(personId, 'ford', 11)).catch(constraintOf);
    expect(await again).toBe('unique');
    await record(step(personId, 'ford', 12, { supersedes: first.id ?? null }));
    expect(await record(step(personId, 'ford', 13)).catch(constraintOf)).toBe('unique');
    expect(await placesAt(personId)).toEqual(['ford']);
  });

  it('are corrected by one fact alone: who corrects the same one again is refused', async () => {
    const personId = await walker();
    const first = step(personId, 'ford', 10);
    await record(first, step(personId, 'mill', 20, { supersedes: first.id ?? null }));
    const late = record(step(personId, 'weir', 21, { supersedes: first.id ?? null }));
    expect(await late.catch(constraintOf)).toBe('unique');
    expect(await placesAt(personId)).toEqual(['mill']);
  });

  it('can be looked at under another name and with the instant given at each run', async () => {
    const personId = await walker();
    const first = step(personId, 'ford', 10);
    await record(first, step(personId, 'mill', 20, { supersedes: first.id ?? null }));
    const walked = alias(steps, 'walked');
    const asked = scratch.store.reader.db
      .select({ place: walked.place, now: steps.place })
      .from(walked)
      .innerJoin(steps, and(eq(steps.personId, walked.personId), live(steps)))
      .where(and(eq(walked.personId, personId), live(walked, sql.placeholder('asAt'))))
      .prepare();
    expect(await asked.execute({ asAt: minute(15) })).toEqual([{ place: 'ford', now: 'mill' }]);
    expect(await asked.execute({ asAt: minute(25) })).toEqual([{ place: 'mill', now: 'mill' }]);
  });

  const acts = fc.array(fc.record({ key: fc.nat(3), after: fc.nat(4), place: fc.nat(99) }), { maxLength: 14 });
  it('agree at every instant with a list of versions kept by hand', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (history) => {
        const personId = await walker();
        const versions = new Map<number, { id: string; at: number; place: string }[]>();
        const facts: Step[] = [];
        let at = 0;
        for (const act of history) {
          at += act.after;
          const past = versions.get(act.key) ?? [];
          const fact = step(personId, `${act.key}: ${act.place}`, at, { supersedes: past.at(-1)?.id ?? null });
          facts.push(fact);
          versions.set(act.key, [...past, { id: fact.id ?? '', at, place: fact.place }]);
        }
        await record(...facts);
        const stood = (instant: number): string[] =>
          [...versions.values()].flatMap((past) => past.filter((version) => version.at <= instant).at(-1)?.place ?? []);
        for (let instant = 0; instant <= at + 1; instant += 1) {
          expect(await placesAt(personId, minute(instant))).toEqual(stood(instant).sort());
        }
        expect(await placesAt(personId)).toEqual(stood(at).sort());
      }),
      { numRuns: 40 },
    );
  });
});
