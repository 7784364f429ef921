import { useState } from 'react';
import { isApiProblem } from '../api/api-problem.ts';

/**
 * A versioned record as its reader last saw it. What is sent names that version, whatever arrived since in the
 * background; after a refusal because someone was quicker (409) the reader sees what is different, and the next attempt
 * is for what is shown now (S19). A page that stays after sending calls `seeAgain`, so that what it sends next is for
 * what it has just made.
 */
export const useSeen = <View>(live: View, readAgain: () => Promise<View>) => {
  const [{ seen, before }, setSeen] = useState<{ readonly seen: View; readonly before: View | undefined }>({
    seen: live,
    before: undefined,
  });
  const sendFor = async <Answer>(send: (view: View) => Promise<Answer>): Promise<Answer> => {
    try {
      return await send(seen);
    } catch (thrown) {
      if (isApiProblem(thrown) && thrown.status === 409) {
        // Not reached twice in a row: the refusal itself is still what the reader must hear of.
        const fresh = await readAgain().catch(() => seen);
        setSeen({ seen: fresh, before: seen });
      }
      throw thrown;
    }
  };
  const seeAgain = async (): Promise<void> => setSeen({ seen: await readAgain(), before: undefined });
  return { seen, before, sendFor, seeAgain };
};
