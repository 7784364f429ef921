import { type Id, type Instant, levels } from '@waymark/contracts';
import { barred, endless, reach, scopes, systemActor, type Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../testing/index.ts';
import type { ReachRow, ScopeRow } from './reach-row.ts';
import { writeBarred, writeReach, writeScopes } from './write-reach.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openTestCore();
});
afterAll(() => core.remove());

const idOf = (kind: number, number: number): Id => `00000000-0000-7000-800${kind}-00000000000${number}`;
const [own, other] = [idOf(0, 1), idOf(0, 2)];

const ends: readonly Instant[] = ['2026-03-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z', endless];
const numbers = fc.integer({ min: 1, max: 4 });
const row = { staffId: fc.constant(own), tieId: numbers.map((n) => idOf(2, n)), until: fc.constantFrom(...ends) };
const reachRows = fc.array(
  fc.record({ ...row, personId: numbers.map((n) => idOf(1, n)), level: fc.constantFrom(...levels) }),
);
const scopeRows = fc.array(fc.record({ ...row, scopeId: numbers.map((n) => idOf(3, n)) }));
const barredRows = fc.uniqueArray(numbers).map((people) => people.map((n) => ({ staffId: own, personId: idOf(1, n) })));

const inUnit = <T>(work: (unit: Unit) => Promise<T>): Promise<T> =>
  core.store.write(async (unit) => {
    unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    return await work(unit);
  });

/** Each key once, with its latest end, as text. */
const latest = (rows: readonly { readonly until: string }[]): string[] => {
  const kept = new Map<string, string>();
  for (const { until, ...key } of rows) {
    const name = JSON.stringify(Object.entries(key).toSorted());
    const known = kept.get(name);
    if (known === undefined || known < until) kept.set(name, until);
  }
  return [...kept].map(([name, until]) => `${name} ${until}`).toSorted();
};

describe('the projection of access', () => {
  it('holds exactly what is wanted, whatever stood before, touches nobody else, and says whether it wrote', async () => {
    const foreign: ReachRow = { staffId: other, personId: idOf(1, 1), level: 'shared', tieId: own, until: endless };
    await inUnit(({ db }) => writeReach(db, [other], [foreign]));
    await fc.assert(
      fc.asyncProperty(reachRows, scopeRows, barredRows, async (wanted, wantedScopes, wantedBarred) => {
        const found = await inUnit(async ({ db }) => {
          await writeReach(db, [own], wanted);
          await writeScopes(db, [own], wantedScopes);
          await writeBarred(db, [own], wantedBarred);
          const again = [
            await writeReach(db, [own], wanted.toReversed()),
            await writeScopes(db, [own], wantedScopes),
            await writeBarred(db, [own], wantedBarred),
          ];
          const stood: ReachRow[] = await db.select().from(reach).where(eq(reach.staffId, own));
          const stoodScopes: ScopeRow[] = await db.select().from(scopes).where(eq(scopes.staffId, own));
          return { again, stood, stoodScopes, stoodBarred: await db.select().from(barred) };
        });
        expect(found.again).toEqual([false, false, false]);
        expect(latest(found.stood)).toEqual(latest(wanted));
        expect(found.stood).toHaveLength(latest(wanted).length);
        expect(latest(found.stoodScopes)).toEqual(latest(wantedScopes));
        expect(found.stoodScopes).toHaveLength(latest(wantedScopes).length);
        expect(found.stoodBarred.map(({ personId }) => personId).toSorted()).toEqual(
          wantedBarred.map(({ personId }) => personId).toSorted(),
        );
        await inUnit(async ({ db }) => {
          expect(await db.select().from(reach).where(eq(reach.staffId, other))).toEqual([foreign]);
        });
      }),
      { numRuns: 60 },
    );
  });
});
