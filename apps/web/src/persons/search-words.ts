import type { Id } from '@waymark/contracts';
import { useSyncExternalStore } from 'react';

interface Search {
  readonly staffId: Id | undefined;
  readonly words: string;
}

// In memory only, so that no name stands in an address, the history or the browser's store.
let latest: Search = { staffId: undefined, words: '' };
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Searches for other words; the search page shows what is found. */
export const searchFor = (staffId: Id, words: string): void => {
  latest = { staffId, words };
  for (const listener of listeners) listener();
};

/** What this member of staff searched for last; nothing of whoever used the page before. */
export const useSearchWords = (staffId: Id): string => {
  const search = useSyncExternalStore(subscribe, () => latest);
  return search.staffId === staffId ? search.words : '';
};
