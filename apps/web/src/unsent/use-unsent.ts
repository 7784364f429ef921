import { useSyncExternalStore } from 'react';
import { useApplication } from '../application/application.ts';
import type { UnsentQueue, UnsentSnapshot } from './unsent-queue.ts';

/** The unsent marks of who is signed in, and how they change. */
export const useUnsent = (): UnsentSnapshot & Pick<UnsentQueue, 'change' | 'flush'> => {
  const queue = useApplication().unsent();
  if (queue === undefined) throw new Error('nobody is signed in');
  const snapshot = useSyncExternalStore(queue.subscribe, queue.snapshot);
  return { ...snapshot, change: queue.change, flush: queue.flush };
};
