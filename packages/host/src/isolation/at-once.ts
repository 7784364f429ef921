/** Turns a promise may take: enough for any work on what is at hand, and none that waits for anything outside. */
const mostTurns = 100;

export type Given<Value> = { readonly isGiven: true; readonly value: Value } | { readonly isGiven: false };

/**
 * What a promise gives that waits for nothing outside. A report is made inside a unit of work, which may wait for
 * nothing but the database; what comes later is dropped, an error with it. Throws what the work throws.
 */
export const atOnce = async <Value>(work: () => Promise<Value>): Promise<Given<Value>> => {
  const outcome: { given?: Given<Value>; thrown?: { readonly error: unknown } } = {};
  const run = async (): Promise<void> => {
    try {
      outcome.given = { isGiven: true, value: await work() };
    } catch (error) {
      outcome.thrown = { error };
    }
  };
  run().catch(() => undefined);
  for (let turn = 0; turn < mostTurns && outcome.given === undefined && outcome.thrown === undefined; turn += 1)
    await Promise.resolve();
  if (outcome.thrown !== undefined) return await Promise.reject(outcome.thrown.error);
  return outcome.given ?? { isGiven: false };
};
