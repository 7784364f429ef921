import { AppError, type Role } from '@waymark/contracts';
import { isPersonal } from '@waymark/kit';
import { getTableName } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coreReads, coreTables, coreVerbs } from '../index.ts';
import { markersIn } from '../testing/world/marker.ts';
import { type AccessWorld, openAccessWorld } from '../testing/world/open-world.ts';
import type { Read, Verb } from '../verbs/declaration.ts';
import { performRead, performVerb } from '../verbs/perform.ts';

type Declared = Verb<unknown, unknown, unknown> | Read<unknown, unknown, unknown>;
/** The lists hold declarations of many types; a declaration takes whatever its own schema parses. */
const declarations = [...coreVerbs, ...coreReads] as unknown as readonly Declared[];

/** Everyone who works with the person causing harm, refers, or reads figures: none of them reads her side. */
const hisSide: readonly Role[] = [
  'facilitator',
  'coordinator',
  'provider-manager',
  'referrer',
  'commissioner',
  'administrator',
  'partner-agency',
];

/** What his side may have all the same: the child is named in his referral. */
const namedInTheReferral = ['MARKER persons child END'];

let world: AccessWorld;
beforeAll(async () => {
  world = await openAccessWorld();
});
afterAll(() => world.core.remove());

/** Each sample with every person, family and record of the family in the place of every other. */
const inputsOf = (declared: Declared): unknown[] => {
  const { world: ids } = world.own;
  const swapped = { ...ids, fatherId: ids.motherId, motherId: ids.fatherId };
  const asChild = { ...ids, fatherId: ids.childId, childId: ids.fatherId };
  return [ids, swapped, asChild].map((given) => declared.sample(given));
};

describe('S28 nothing of her side reaches his', () => {
  it.each(declarations.map((declared) => [declared.name, declared] as const))('by %s', async (_name, declared) => {
    for (const role of hisSide) {
      const actor = world.own.actors[role];
      for (const input of inputsOf(declared)) {
        const asked = { actor, input, ifMatch: 1 };
        const answer =
          declared.kind === 'read'
            ? await performRead(world.core, declared, asked).catch(toldBy)
            : await performVerb(world.core, declared, asked).catch(toldBy);
        expect(
          markersIn(answer).filter((found) => !namedInTheReferral.includes(found)),
          `${role}`,
        ).toEqual([]);
      }
    }
  });
});

describe('the markers', () => {
  it('are found where they may be read, so that the test can see', async () => {
    const { own, core } = world;
    const card = coreReads.find((read) => read.name === 'view-contact');
    const family = coreReads.find((read) => read.name === 'view-family');
    const asked = async (read: unknown, role: Role, input: unknown) =>
      markersIn(await performRead(core, read as Read<unknown, unknown, unknown>, { actor: own.actors[role], input }));
    expect(await asked(card, 'partner-support', { personId: own.world.motherId })).toContain(
      'MARKER whereabouts address END',
    );
    expect(await asked(family, 'lead-practitioner', { familyId: own.world.familyId })).toContain(
      'MARKER persons mother END',
    );
  });
});

/** What a refusal tells: its code, words, fields and facts. */
const toldBy = (error: unknown): unknown =>
  error instanceof AppError ? { code: error.code, ...error.detail } : String(error);

/** Tables about people that the world need not fill: they hold what the system itself writes. */
const filledByUse = new Set(['audit_entries', 'changes']);

describe('the world of the leak test', () => {
  it.each(coreTables.filter(isPersonal).map((table) => [getTableName(table), table] as const))(
    'has a row of %s, so that a new table cannot be forgotten',
    async (name, table) => {
      if (filledByUse.has(name)) return;
      const rows = await world.core.store.write(async (unit) => await unit.db.$count(table as never));
      expect(rows).toBeGreaterThan(0);
    },
  );
});
