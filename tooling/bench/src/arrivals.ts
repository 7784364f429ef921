/** The milliseconds at which so many a second come within a span, at random and independent of one another. */
export const arrivals = (aSecond: number, seconds: number, random: () => number = Math.random): number[] => {
  const times: number[] = [];
  for (let at = 0; ; ) {
    at += (-Math.log(1 - random()) / aSecond) * 1000;
    if (at >= seconds * 1000) return times;
    times.push(at);
  }
};

/**
 * Begins each piece of work at its time, whether or not earlier ones have ended; answers how many milliseconds each took
 * from when it was to begin, and how many failed. A server that falls behind is not given time to catch up.
 */
export const atTheirTimes = async (
  times: readonly number[],
  work: (index: number) => Promise<void>,
): Promise<{ readonly taken: number[]; readonly failed: number }> => {
  const begun = performance.now();
  const taken: number[] = [];
  let failed = 0;
  const running: Promise<void>[] = [];
  for (const [index, at] of times.entries()) {
    const early = at - (performance.now() - begun);
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    running.push(
      work(index).then(
        () => void taken.push(performance.now() - begun - at),
        () => {
          failed += 1;
        },
      ),
    );
  }
  await Promise.all(running);
  return { taken, failed };
};
