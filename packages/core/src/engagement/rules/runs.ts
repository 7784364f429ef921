import type { CountedFact } from './count-facts.ts';

/** Offered and recorded: what is not known is in no rate and no window (domain.md A3). */
export const isOffered = (item: CountedFact): boolean => item.meaning?.offered === true;

/** A miss in the sense of "3 of the last 8 offered": what adds to the run, and a cancellation in time (model.md section 3). */
export const isMissOfOffered = (item: CountedFact): boolean =>
  item.meaning !== null && (item.meaning.run === 'adds' || item.part === 'cancelled-in-time');

/** The misses in a row that end the list, oldest first; what is neither stands between without effect (S22). */
export const missedInARow = (counted: readonly CountedFact[]): readonly CountedFact[] => {
  const end = counted.findLastIndex((item) => item.meaning?.run === 'ends');
  return counted.slice(end + 1).filter((item) => item.meaning?.run === 'adds');
};

/** How many of the last `count` offered and recorded sessions were missed. */
export const missedAmongLast = (counted: readonly CountedFact[], count: number) => {
  const last = counted.filter(isOffered).slice(-count);
  return { missed: last.filter(isMissOfOffered).length, offered: last.length };
};
