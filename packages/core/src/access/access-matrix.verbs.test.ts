import { type Role, roles } from '@waymark/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Declared, declarations, type Outcome } from '../testing/world/declared.ts';
import { ofGovernance } from '../testing/world/of-governance.ts';
import { type AccessWorld, openAccessWorld, type WorldSide } from '../testing/world/open-world.ts';
import { performRead } from '../verbs/perform.ts';
import { mayUse } from './permissions.ts';

let world: AccessWorld;
beforeAll(async () => {
  world = await openAccessWorld();
});
afterAll(() => world.core.remove());

/** What this role of `own` gets when it asks about `side`. */
const askAs = async (declared: Declared, role: Role, side: WorldSide): Promise<Outcome> =>
  await ask(world.core, declared, {
    actor: world.own.actors[role],
    input: declared.sample(side.world),
    ifMatch: 1,
    idempotencyKey: side.world.newId(),
  });

const idsOf = (side: WorldSide): string[] => [
  side.world.fatherId,
  side.world.motherId,
  side.world.childId,
  side.world.familyId,
  side.world.referralId,
];

/** Permissions of those who configure the house and know every offering and colleague; none of them reads a case. */
const ofTheWholeHouse = new Set([
  'core.offering.manage',
  'core.staff.manage',
  'core.role.confirm',
  'core.settings.manage',
]);

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The reference of a family that is opened is drawn by lot. */
const reference = /WM-[0-9A-Z]{6}/g;

const masked = (outcome: Outcome): string => JSON.stringify(outcome).replaceAll(uuid, 'id').replaceAll(reference, 'WM');

/** Another family's records, handled by colleagues of the own house: who works here is known to everyone. */
const withOwnHouse = ({ world: ids, actors }: WorldSide): WorldSide => ({
  actors,
  world: { ...ids, staffId: world.own.world.staffId, organisationId: world.own.world.organisationId },
});

const colleagues = new Set(['staffId', 'organisationId']);

const recordsOf = ({ world: ids }: WorldSide): [string, string][] =>
  Object.entries(ids).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && entry[1].match(uuid) !== null && !colleagues.has(entry[0]),
  );

/** A family nobody has ever recorded: every id in it is made up. */
const madeUp = (side: WorldSide): WorldSide => ({
  actors: side.actors,
  world: { ...side.world, ...Object.fromEntries(recordsOf(side).map(([key]) => [key, side.world.newId()])) },
});

const mentions = (input: unknown, side: WorldSide): boolean => {
  const text = JSON.stringify(input);
  return recordsOf(side).some(([, id]) => text.includes(id));
};

describe.each(declarations.map((declared) => [declared.name, declared] as const))('%s', (_name, declared) => {
  const permitted = () =>
    roles.filter((role) => mayUse(world.core.programmes, declared.permission, world.own.actors[role]));

  it('is refused to every role without the permission, whatever it asks about', async () => {
    for (const role of roles.filter((candidate) => !permitted().includes(candidate))) {
      for (const side of [world.own, world.foreign]) {
        expect(`${role}: ${(await askAs(declared, role, side)).refused}`).toBe(`${role}: not-allowed`);
      }
    }
  });

  it('shows no role anything of a family it has no tie to', async () => {
    if (ofGovernance.has(declared.permission)) return;
    for (const role of permitted()) {
      const { answer } = await askAs(declared, role, world.foreign);
      const shown = JSON.stringify(answer) ?? '';
      const echoed = JSON.stringify(declared.sample(world.foreign.world));
      for (const id of idsOf(world.foreign)) {
        if (!echoed.includes(id)) expect(`${role} ${shown}`).not.toContain(id);
      }
    }
  });

  it('does not tell a family out of reach from one that does not exist, and acts on neither', async () => {
    if (ofTheWholeHouse.has(declared.permission) || declared.name === 'claim-child') return;
    if (ofGovernance.has(declared.permission)) return;
    const elsewhere = withOwnHouse(world.foreign);
    const nowhere = madeUp(elsewhere);
    const isAboutFamily = mentions(declared.sample(elsewhere.world), elsewhere);
    for (const role of permitted()) {
      if (declared.permission === 'core.match.judge' && role === 'information-governance') continue;
      const foreign = await askAs(declared, role, elsewhere);
      expect(masked(foreign), role).toBe(masked(await askAs(declared, role, nowhere)));
      if (isAboutFamily && declared.kind === 'verb') expect(`${role}: ${foreign.refused}`).toMatch(/not-found|invalid/);
    }
  });

  it('shows nothing of restricted parents to anyone who is not tied to them by name', async () => {
    if (ofGovernance.has(declared.permission)) return;
    for (const role of permitted()) {
      const asked = {
        actor: world.restricted.actors[role],
        input: declared.sample(world.restricted.world),
        ifMatch: 1,
      };
      if (declared.kind !== 'read' || role === 'partner-support' || role === 'facilitator') continue;
      const shown = await performRead(world.core, declared, asked).then(JSON.stringify, () => '');
      expect(`${role} ${shown ?? ''}`).not.toContain('MARKER persons mother');
    }
  });

  it('lets the role it is made for in, as far as the state of the world allows the act', async () => {
    const outcomes: string[] = [];
    for (const role of permitted()) {
      const { refused, answer } = await askAs(declared, role, world.own);
      const isIn = refused === undefined || refused === 'conflict' || (refused === 'invalid' && !isInputWrong(answer));
      outcomes.push(`${role}: ${isIn ? 'in' : JSON.stringify(answer)}`);
    }
    if (declared.permission === 'core.system.run') expect(outcomes).toEqual([]);
    else
      expect(
        outcomes.filter((outcome) => outcome.endsWith(': in')),
        outcomes.join('\n'),
      ).not.toEqual([]);
  });
});

/** A sample that its own schema refuses is a mistake of the declaration. */
const isInputWrong = (answer: unknown): boolean => JSON.stringify(answer).includes('"invalid-input"');
