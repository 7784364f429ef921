import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Gives back to the machine what is not in use, which V8 by itself keeps for later. */
const thorough = { type: 'major', execution: 'sync', flavor: 'last-resort' };

/** A new context has the function that the flag asks for; what it answers is nobody's concern. */
const exposedCollector = (): (() => void) => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  return typeof collect === 'function' ? () => void Reflect.apply(collect, undefined, [thorough]) : () => {};
};

/**
 * Collects garbage at the first call and then each time so much more of a long work is done. V8 would let what starting,
 * staging and applying leave behind lie up to half a gigabyte. It pauses the process for 80 to 150 ms, so a server does
 * it seldom.
 */
export const collectGarbageEvery = (amount: number): ((done: number) => void) => {
  const collect = exposedCollector();
  let collected = Number.NEGATIVE_INFINITY;
  return (done) => {
    if (done - collected < amount) return;
    collected = done;
    collect();
  };
};
