import { AppError } from '@waymark/contracts';
import { coreReads, coreVerbs } from '../../index.ts';
import type { Read, Verb } from '../../verbs/declaration.ts';
import { type Asked, type Core, performRead, performVerb } from '../../verbs/perform.ts';

export type Declared = Verb<unknown, unknown, unknown> | Read<unknown, unknown, unknown>;

/** The lists hold declarations of many types; a declaration takes whatever its own schema parses. */
export const declarations = [...coreVerbs, ...coreReads] as unknown as readonly Declared[];

/** What someone is answered: the answer itself, or how it was refused with all that the refusal tells. */
export interface Outcome {
  readonly refused: string | undefined;
  readonly answer: unknown;
}

class Undone extends Error {}

const performAndUndo = async (core: Core, verb: Verb<unknown, unknown, unknown>, asked: Asked): Promise<unknown> => {
  let answer: unknown;
  const undoing: typeof verb = {
    ...verb,
    run: async (context, input) => {
      answer = await verb.run(context, input);
      throw new Undone();
    },
  };
  try {
    await performVerb(core, undoing, asked);
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return answer;
};

/** Asks a declaration; a verb that succeeds is undone, so that the next one finds the world as it was. */
export const ask = async (core: Core, declared: Declared, asked: Asked): Promise<Outcome> => {
  try {
    const answer =
      declared.kind === 'read' ? await performRead(core, declared, asked) : await performAndUndo(core, declared, asked);
    return { refused: undefined, answer };
  } catch (error) {
    if (error instanceof AppError) return { refused: error.kind, answer: { code: error.code, ...error.detail } };
    throw error;
  }
};
