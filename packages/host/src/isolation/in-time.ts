/** How long the part of one programme may keep a report waiting. */
export const reportMilliseconds = 5000;

export type Written<Value> =
  | { readonly isInTime: true; readonly value: Value }
  | { readonly isInTime: false; readonly milliseconds: number };

/** Waits for the result, but no longer than a report may wait; what comes later is dropped, an error with it. */
export const inTime = async <Value>(work: () => Promise<Value>): Promise<Written<Value>> => {
  const { promise: late, resolve } = Promise.withResolvers<Written<Value>>();
  const timer = setTimeout(() => resolve({ isInTime: false, milliseconds: reportMilliseconds }), reportMilliseconds);
  try {
    const written = Promise.resolve(work()).then((value): Written<Value> => ({ isInTime: true, value }));
    return await Promise.race([written, late]);
  } finally {
    clearTimeout(timer);
  }
};
