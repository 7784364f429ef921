import { AppError, type Role, roles } from '@waymark/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coreReads, coreVerbs } from '../index.ts';
import { type AccessWorld, openAccessWorld, type WorldSide } from '../testing/world/open-world.ts';
import type { Read, Verb } from '../verbs/declaration.ts';
import { type Asked, performRead, performVerb } from '../verbs/perform.ts';
import { mayUse } from './permissions.ts';

type Declared = Verb<unknown, unknown, unknown> | Read<unknown, unknown, unknown>;
/** The lists hold declarations of many types; a declaration takes whatever its own schema parses. */
const declarations = [...coreVerbs, ...coreReads] as unknown as readonly Declared[];

let world: AccessWorld;
beforeAll(async () => {
  world = await openAccessWorld();
});
afterAll(() => world.core.remove());

interface Outcome {
  readonly refused: string | undefined;
  readonly answer: unknown;
}

/** What this role of `own` gets when it asks about `side`; a verb that succeeds is undone, so that every cell starts alike. */
const ask = async (declared: Declared, role: Role, side: WorldSide): Promise<Outcome> => {
  const asked: Asked = {
    actor: world.own.actors[role],
    input: declared.sample(side.world),
    ifMatch: 1,
    idempotencyKey: side.world.newId(),
  };
  try {
    const answer =
      declared.kind === 'read' ? await performRead(world.core, declared, asked) : await performAndUndo(declared, asked);
    return { refused: undefined, answer };
  } catch (error) {
    if (error instanceof AppError) return { refused: error.kind, answer: { code: error.code, ...error.detail } };
    throw error;
  }
};

class Undone extends Error {}

const performAndUndo = async (verb: Verb<unknown, unknown, unknown>, asked: Asked): Promise<unknown> => {
  let answer: unknown;
  const undoing: typeof verb = {
    ...verb,
    run: async (context, input) => {
      answer = await verb.run(context, input);
      throw new Undone();
    },
  };
  try {
    await performVerb(world.core, undoing, asked);
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return answer;
};

const idsOf = (side: WorldSide): string[] => [
  side.world.fatherId,
  side.world.motherId,
  side.world.childId,
  side.world.familyId,
  side.world.referralId,
];

describe.each(declarations.map((declared) => [declared.name, declared] as const))('%s', (_name, declared) => {
  const permitted = () =>
    roles.filter((role) => mayUse(world.core.programmes, declared.permission, world.own.actors[role]));

  it('is refused to every role without the permission, whatever it asks about', async () => {
    for (const role of roles.filter((candidate) => !permitted().includes(candidate))) {
      for (const side of [world.own, world.foreign]) {
        expect(`${role}: ${(await ask(declared, role, side)).refused}`).toBe(`${role}: not-allowed`);
      }
    }
  });

  it('shows no role anything of a family it has no tie to', async () => {
    for (const role of permitted()) {
      const { answer } = await ask(declared, role, world.foreign);
      const shown = JSON.stringify(answer) ?? '';
      const echoed = JSON.stringify(declared.sample(world.foreign.world));
      for (const id of idsOf(world.foreign)) {
        if (!echoed.includes(id)) expect(`${role} ${shown}`).not.toContain(id);
      }
    }
  });

  it('does not tell a family out of reach from one that does not exist', async () => {
    for (const role of permitted()) {
      const foreign = await ask(declared, role, world.foreign);
      if (foreign.refused === 'not-found') expect(foreign.answer).toMatchObject({ code: 'not-found' });
    }
  });

  it('shows nothing of restricted parents to anyone who is not tied to them by name', async () => {
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
      const { refused, answer } = await ask(declared, role, world.own);
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
