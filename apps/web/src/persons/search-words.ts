import { useSyncExternalStore } from 'react';

/** The words searched for: in memory only, so that no name stands in an address, the history or the browser's store. */
let words = '';
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Searches for other words; the search page shows what is found. */
export const searchFor = (typed: string): void => {
  words = typed;
  for (const listener of listeners) listener();
};

export const useSearchWords = (): string => useSyncExternalStore(subscribe, () => words);
