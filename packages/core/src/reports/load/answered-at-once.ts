/** Turns a promise may take; each is a step of work already at hand, and none waits for anything outside. */
const mostTurns = 200;

/**
 * The value of a promise that needs nothing from outside, or `undefined` where it fails or would wait: inside a unit of
 * work nothing may be awaited but the database, and a part of a report is the same on the screen and when it is signed.
 */
export const answeredAtOnce = async <Value>(start: () => Promise<Value>): Promise<Value | undefined> => {
  const outcome: { value?: Value; isOver: boolean } = { isOver: false };
  const run = async (): Promise<void> => {
    try {
      outcome.value = await start();
    } finally {
      outcome.isOver = true;
    }
  };
  run().catch(() => undefined);
  for (let turn = 0; turn < mostTurns && !outcome.isOver; turn += 1) await Promise.resolve();
  return outcome.isOver ? outcome.value : undefined;
};
