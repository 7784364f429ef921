import { AppError, type Id } from '@waymark/contracts';
import type { Store, Unit } from '@waymark/database';
import { isCannotBeArranged } from '../access/cannot-be-arranged.ts';
import { mayUse } from '../access/permissions.ts';
import type { Actor } from './actor.ts';
import type { Read, Surroundings, Verb } from './declaration.ts';
import { type KeptAnswer, recallAnswer, rememberAnswer } from './idempotency.ts';
import { parseInput } from './parse-input.ts';
import { resolveMerged } from './resolve-merged.ts';

/** Everything a verb or read runs on. */
export interface Core extends Surroundings {
  readonly store: Store;
}

export interface Asked {
  readonly actor: Actor;
  readonly input: unknown;
  readonly ifMatch?: number | undefined;
  readonly idempotencyKey?: string | undefined;
}

const notFound = (): AppError =>
  new AppError('not-found', 'not-found', { message: 'This does not exist, or it is not yours to see' });

/** Refusals from which something could be learnt of somebody. */
const isAudited = (error: AppError): boolean =>
  error.kind === 'not-allowed' || error.kind === 'not-found' || isCannotBeArranged(error);

/** Refusals are audited too: who asked for what, and the stable code of the answer (ASVS 16.3.2). */
const noteRefusal = async (core: Core, name: string, actor: Actor, error: unknown): Promise<never> => {
  if (error instanceof AppError && isAudited(error)) {
    const { code } = error;
    await core.store.note({
      actorId: actor.staffId,
      action: name,
      outcome: 'refused',
      code,
      recordIds: [],
      personIds: [],
    });
  }
  throw error;
};

const requirePermission = (core: Core, permission: string, actor: Actor): void => {
  if (!mayUse(core.programmes, permission, actor)) {
    throw new AppError('not-allowed', 'permission-missing', { message: 'Your role does not allow this' });
  }
};

/** Runs a verb as one unit of work: permission, parse, subject through reach, writes, audit. */
export const performVerb = async <Input, Output, Subject>(
  core: Core,
  verb: Verb<Input, Output, Subject>,
  asked: Asked,
): Promise<Output> => {
  try {
    requirePermission(core, verb.permission, asked.actor);
    const input = parseInput(verb.input, asked.input);
    if (verb.repeat === 'version' && asked.ifMatch === undefined) {
      throw new AppError('precondition-required', 'if-match-missing', {
        message: 'Say which version you saw (If-Match)',
      });
    }
    return await core.store.write((unit) => runVerb(core, verb, asked, input, unit));
  } catch (error) {
    return await noteRefusal(core, verb.name, asked.actor, error);
  }
};

/** Runs a verb inside a unit that is already open: imports, jobs and demonstration data made in one group. */
export const runVerb = async <Input, Output, Subject>(
  core: Surroundings,
  verb: Verb<Input, Output, Subject>,
  asked: Asked,
  sent: Input,
  unit: Unit,
): Promise<Output> => {
  const { actor } = asked;
  const kept: KeptAnswer | undefined =
    verb.repeat === 'key' && asked.idempotencyKey !== undefined
      ? { actorId: actor.staffId, key: asked.idempotencyKey, verb: verb.name, input: sent }
      : undefined;
  if (kept !== undefined) {
    const answer = await recallAnswer(unit, kept);
    if (answer !== undefined) return parseInput(verb.output, answer);
  }
  const input = await resolveMerged(unit, sent);
  const subject = await verb.subject({ handle: unit, actor, now: unit.now }, input);
  if (subject === undefined) throw notFound();
  const records: Id[] = [];
  const persons: Id[] = [];
  const about = (touched: { readonly records: readonly Id[]; readonly persons: readonly Id[] }): void => {
    records.push(...touched.records);
    persons.push(...touched.persons);
  };
  const { programmes, documents } = core;
  const output = await verb.run(
    { unit, actor, now: unit.now, subject, ifMatch: asked.ifMatch, about, programmes, documents },
    input,
  );
  if (kept !== undefined) await rememberAnswer(unit, kept, output);
  if (records.length > 0 || persons.length > 0) {
    unit.audit({
      actorId: actor.staffId,
      action: verb.name,
      outcome: 'done',
      recordIds: [...new Set(records)],
      personIds: [...new Set(persons)],
    });
  }
  return output;
};

/** Runs a read; when it opened people's records, the audit is on disk before the answer leaves. */
export const performRead = async <Input, Output, Subject>(
  core: Core,
  read: Read<Input, Output, Subject>,
  asked: Asked,
): Promise<Output> => {
  const { actor } = asked;
  try {
    requirePermission(core, read.permission, actor);
    const parsed = parseInput(read.input, asked.input);
    const { reader } = core.store;
    const { now } = reader;
    const input = await resolveMerged(reader, parsed);
    const subject = await read.subject({ handle: reader, actor, now }, input);
    if (subject === undefined) throw notFound();
    const { programmes, documents } = core;
    const output = await read.run({ reader, actor, now, subject, programmes, documents }, input);
    if (read.opened !== undefined) {
      const { records, persons } = read.opened(output);
      await core.store.note({
        actorId: actor.staffId,
        action: read.name,
        outcome: 'read',
        recordIds: records,
        personIds: persons,
      });
    }
    return output;
  } catch (error) {
    return await noteRefusal(core, read.name, actor, error);
  }
};
