import type { Asked, Core, Read, Route, Verb } from '@waymark/core';
import { performRead, performVerb } from '@waymark/core';
import type { z } from 'zod';

interface Declared {
  readonly name: string;
  readonly summary: string;
  readonly permission: string;
  readonly route: Route;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** A verb of any input, output and subject, as a list of many holds it. */
export interface AnyVerb extends Declared {
  readonly kind: 'verb';
  readonly repeat: 'fact' | 'key' | 'natural' | 'version';
  readonly run: unknown;
}

/** A read of any input, output and subject. */
export interface AnyRead extends Declared {
  readonly kind: 'read';
  readonly opened: unknown;
  readonly run: unknown;
}

/**
 * A verb or a read as HTTP sees it: its declaration without its own types, and one way to run it. `perform` checks,
 * parses, runs and audits; what mounts it does none of these again.
 */
export interface Operation extends Declared {
  readonly kind: 'verb' | 'read';
  /** How a repeated call of a verb is known; a read has none. */
  readonly repeat: AnyVerb['repeat'] | undefined;
  /** A read that opens people's records: each answer to it is in the audit. */
  readonly isAuditedRead: boolean;
  readonly perform: (core: Core, asked: Asked) => Promise<unknown>;
}

/** `defineVerb` and `defineRead` alone make these, and hold every part to one input, output and subject. */
const asVerb = (verb: AnyVerb): Verb<unknown, unknown, unknown> => verb as unknown as Verb<unknown, unknown, unknown>;
const asRead = (read: AnyRead): Read<unknown, unknown, unknown> => read as unknown as Read<unknown, unknown, unknown>;

/** `prefix` comes before the declared path, as `/programmes/caring-dads` for a programme's own routes. */
export const operationOf = (declared: AnyVerb | AnyRead, prefix: `/${string}` | '' = ''): Operation => {
  const { name, summary, permission, input, output } = declared;
  const path: Route['path'] = prefix === '' ? declared.route.path : `${prefix}${declared.route.path}`;
  const shared = { name, summary, permission, route: { method: declared.route.method, path }, input, output };
  if (declared.kind === 'read') {
    const read = asRead(declared);
    const isAuditedRead = read.opened !== undefined;
    return {
      ...shared,
      kind: 'read',
      repeat: undefined,
      isAuditedRead,
      perform: (core, asked) => performRead(core, read, asked),
    };
  }
  const verb = asVerb(declared);
  const { repeat } = verb;
  return {
    ...shared,
    kind: 'verb',
    repeat,
    // A verb that answers a GET opens records: it is one for the audit's sake.
    isAuditedRead: verb.route.method === 'GET',
    perform: (core, asked) => performVerb(core, verb, asked),
  };
};

/** All of them, in order. */
export const operationsOf = (declared: readonly (AnyVerb | AnyRead)[]): readonly Operation[] =>
  declared.map((one) => operationOf(one));
