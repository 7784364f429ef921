import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** A new context has the function that the flag asks for; what it answers is nobody's concern. */
const exposedCollector = (): (() => void) => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  return typeof collect === 'function' ? () => void Reflect.apply(collect, undefined, []) : () => {};
};

/**
 * Collects garbage each time so much more of a long work is done. A reading leaves twelve times its size behind, and V8
 * would let that lie up to half a gigabyte; a command may pause for it, where a server must not.
 */
export const collectGarbageEvery = (amount: number): ((done: number) => void) => {
  const collect = exposedCollector();
  let collected = 0;
  return (done) => {
    if (done - collected < amount) return;
    collected = done;
    collect();
  };
};
