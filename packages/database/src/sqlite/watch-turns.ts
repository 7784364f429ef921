/**
 * Calls `turned` each time the group that is running gives the event loop away, until the returned function is called.
 * A group that awaits the database alone runs through in one drain of the microtask queue; a tick that was asked for
 * from within that drain comes only after it, so that finding the group still open is proof, not a matter of time.
 */
export const watchTurns = (turned: () => void): (() => void) => {
  let isOver = false;
  const ask = (): void =>
    queueMicrotask(() =>
      process.nextTick(() => {
        if (isOver) return;
        turned();
        ask();
      }),
    );
  ask();
  return () => {
    isOver = true;
  };
};
