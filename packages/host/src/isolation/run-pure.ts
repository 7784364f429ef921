import type { z } from 'zod';
import type { FaultKind } from './plugin-fault.ts';
import { whereInvalid, whereThrown } from './where-of.ts';

/** What one batch of a plugin's pure rules may take of this thread (contract.md); more counts as a throw. */
export const pureMilliseconds = 50;
/** A rule that waits instead of working is not seen in the thread's own time. */
const mostWaitedMilliseconds = 1000;

export type Ran<Value> =
  | { readonly isSound: true; readonly value: Value }
  | { readonly isSound: false; readonly kind: FaultKind; readonly where: string };

/** A rule that answers with a promise is wrong; what the promise may still throw must not end the process. */
const quieten = (returned: unknown): void => {
  for (const part of Array.isArray(returned) ? returned : [returned]) {
    if (part instanceof Promise) part.catch(() => undefined);
  }
};

const faultOf = (kind: FaultKind, where: string) => ({ isSound: false, kind, where }) as const;

/**
 * Runs a batch of pure rules under one watchdog and holds the result to its schema. The time is measured afterwards: a
 * closure cannot be stopped from outside, so an endless loop is found by the conformance kit, in a worker, not here.
 */
export const runPure = <Value>(rules: () => unknown, schema: z.ZodType<Value>): Ran<Value> => {
  const before = process.threadCpuUsage();
  const began = performance.now();
  try {
    const returned = rules();
    quieten(returned);
    const { user, system } = process.threadCpuUsage(before);
    const worked = (user + system) / 1000;
    const waited = performance.now() - began;
    if (worked > pureMilliseconds || waited > mostWaitedMilliseconds)
      return faultOf('overran', `${Math.round(worked)} ms of work, ${Math.round(waited)} ms in all`);
    const parsed = schema.safeParse(returned);
    return parsed.success ? { isSound: true, value: parsed.data } : faultOf('invalid', whereInvalid(parsed.error));
  } catch (thrown) {
    return faultOf('threw', whereThrown(thrown));
  }
};
