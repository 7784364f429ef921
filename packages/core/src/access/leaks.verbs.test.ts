import { isPersonal } from '@waymark/kit';
import { and, eq, getTableColumns, getTableName, ne } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coreReads, coreTables } from '../index.ts';
import { addConflicted } from '../testing/world/add-conflicted.ts';
import { ask, type Declared, declarations } from '../testing/world/declared.ts';
import { asPg } from '../testing/world/her-place.ts';
import { hisSide } from '../testing/world/his-side.ts';
import { markersIn } from '../testing/world/marker.ts';
import { ofGovernance } from '../testing/world/of-governance.ts';
import { type AccessWorld, openAccessWorld } from '../testing/world/open-world.ts';
import type { Actor } from '../verbs/actor.ts';
import type { Read } from '../verbs/declaration.ts';
import { performRead } from '../verbs/perform.ts';

/** What his side may have all the same: the child is named in his referral. */
const namedInTheReferral = ['MARKER persons child END'];

/** What stands about him: his side’s own, and not hers (access/within-reach.verbs.test.ts). */
const isOfHim = (found: string): boolean => / his[A-Z]/.test(found);

/** Who works here and in which role is no secret of the house; with whom anyone works is. */
const directory = new Set(['list-staff']);

let world: AccessWorld;
let conflicted: Actor;
beforeAll(async () => {
  world = await openAccessWorld();
  conflicted = await addConflicted(world);
});
afterAll(() => world.core.remove());

/** Each sample with every person, family and record of the family in the place of every other. */
const inputsOf = (declared: Declared): unknown[] => {
  const { world: ids } = world.own;
  const swapped = { ...ids, fatherId: ids.motherId, motherId: ids.fatherId };
  const asChild = { ...ids, fatherId: ids.childId, childId: ids.fatherId };
  return [ids, swapped, asChild].map((given) => declared.sample(given));
};

const askWith = async (declared: Declared, actor: Actor, input: unknown): Promise<string> =>
  JSON.stringify(
    await ask(world.core, declared, { actor, input, ifMatch: 1, idempotencyKey: world.own.world.newId() }),
  );

/** Those of these ids that an answer holds though the question did not. */
const told = (answer: string, input: unknown, ids: readonly string[]): string[] => {
  const asked = JSON.stringify(input) ?? '';
  return ids.filter((id) => answer.includes(id) && !asked.includes(id));
};

describe('S28 nothing of her side reaches his', () => {
  it.each(declarations.map((declared) => [declared.name, declared] as const))('by %s', async (name, declared) => {
    const { own } = world;
    const workers = [own.actors['partner-support'].staffId, own.actors['child-advocate'].staffId];
    const secret = [own.world.motherId, ...(directory.has(name) ? [] : workers)];
    for (const role of hisSide) {
      for (const input of inputsOf(declared)) {
        const answer = await askWith(declared, own.actors[role], input);
        const markers = markersIn(answer).filter((found) => !namedInTheReferral.includes(found) && !isOfHim(found));
        expect(markers, role).toEqual([]);
        expect(told(answer, input, secret), `${role} ${answer}`).toEqual([]);
        if (!directory.has(name)) expect(answer, role).not.toMatch(/Own (?:partner-support|child-advocate)/);
      }
    }
  });
});

describe('S47 the family does not exist for someone in conflict, whatever else he or she is tied to', () => {
  it.each(declarations.map((declared) => [declared.name, declared] as const))('by %s', async (_name, declared) => {
    const { world: ids } = world.own;
    const { motherId, fatherId, childId, familyId, referralId, subjectId, enrolmentId, alertId, markId } = ids;
    const family = [motherId, fatherId, childId, familyId, referralId, subjectId, enrolmentId, alertId, markId];
    for (const input of inputsOf(declared)) {
      const answer = await askWith(declared, conflicted, input);
      // Information governance reads every other family's markers, which are the same; ids tell them apart.
      if (!ofGovernance.has(declared.permission)) expect(markersIn(answer)).toEqual([]);
      expect(told(answer, input, family), answer).toEqual([]);
    }
  });
});

describe('the markers', () => {
  it('are found where they may be read, so that the test can see', async () => {
    const { own, core } = world;
    const card = coreReads.find((read) => read.name === 'view-contact');
    const family = coreReads.find((read) => read.name === 'view-family');
    const asked = async (read: unknown, role: 'partner-support' | 'lead-practitioner', input: unknown) =>
      markersIn(await performRead(core, read as Read<unknown, unknown, unknown>, { actor: own.actors[role], input }));
    expect(await asked(card, 'partner-support', { personId: own.world.motherId })).toContain(
      'MARKER whereabouts address END',
    );
    expect(await asked(family, 'lead-practitioner', { familyId: own.world.familyId })).toEqual(
      expect.arrayContaining(['MARKER persons mother END', 'MARKER sessions title END']),
    );
  });
});

/** Tables whose every row is about the person causing harm, about a named child as his side may read, or of the system. */
const notOfHers = new Set([
  'alerts',
  'audit_entries',
  'changes',
  'meeting_children',
  'merges',
  'plan_absences',
  'plan_reviews',
  'plans',
  'referral_children',
  'relationships',
  'report_children',
  'status_events',
]);

describe('the world of the leak test', () => {
  it.each(coreTables.filter(isPersonal).map((table) => [getTableName(table), asPg(table)] as const))(
    'has a row of %s about her, so that a new table cannot be forgotten',
    async (name, table) => {
      const { personId, level, id } = getTableColumns(table);
      const { motherId, childId } = world.own.world;
      const count = async (where: ReturnType<typeof and>) =>
        await world.core.store.write(async (unit) => await unit.db.$count(table, where));
      if (name === 'audit_entries' || name === 'changes') return;
      if (notOfHers.has(name)) expect(await count(undefined)).toBeGreaterThan(0);
      else if (personId === undefined)
        expect(await count(id && name === 'persons' ? eq(id, motherId) : undefined)).toBeGreaterThan(0);
      else {
        const hers = await count(eq(personId, motherId));
        const ofChild = level === undefined ? 0 : await count(and(eq(personId, childId), ne(level, 'shared')));
        expect(hers + ofChild).toBeGreaterThan(0);
      }
    },
  );
});
