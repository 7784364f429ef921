import type { Asked, Core, Read, Route, Verb } from '@waymark/core';
import { performRead, performVerb } from '@waymark/core';
import type { z } from 'zod';

/**
 * A verb or a read as HTTP sees it: its declaration without its own types, and one way to run it. `perform` checks,
 * parses, runs and audits; what mounts it does none of these again.
 */
export interface Operation {
  readonly kind: 'verb' | 'read';
  readonly name: string;
  readonly summary: string;
  readonly permission: string;
  readonly route: Route;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** How a repeated call of a verb is known; a read has none. */
  readonly repeat: 'fact' | 'key' | 'natural' | 'version' | undefined;
  /** A read that opens people's records: each answer to it is in the audit. */
  readonly isAuditedRead: boolean;
  readonly perform: (core: Core, asked: Asked) => Promise<unknown>;
}

/** `prefix` comes before the declared path, as `/programmes/caring-dads` for a programme's own routes. */
export const operationOf = <Input, Output, Subject>(
  declared: Verb<Input, Output, Subject> | Read<Input, Output, Subject>,
  prefix: `/${string}` | '' = '',
): Operation => {
  const { name, summary, permission, input, output } = declared;
  const route: Route = prefix === '' ? declared.route : { ...declared.route, path: `/${prefix.slice(1)}${declared.route.path}` };
  const shared = { name, summary, permission, route, input, output };
  return declared.kind === 'verb'
    ? {
        ...shared,
        kind: 'verb',
        repeat: declared.repeat,
        isAuditedRead: false,
        perform: (core, asked) => performVerb(core, declared, asked),
      }
    : {
        ...shared,
        kind: 'read',
        repeat: undefined,
        isAuditedRead: declared.opened !== undefined,
        perform: (core, asked) => performRead(core, declared, asked),
      };
};
