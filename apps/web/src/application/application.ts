import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Session } from '../session/session.ts';
import type { MarkStore } from '../unsent/mark-store.ts';
import type { UnsentQueue } from '../unsent/unsent-queue.ts';

/** What lives as long as the page does, whichever screen shows. */
export interface Application {
  readonly session: Session;
  readonly queries: QueryClient;
  readonly markStore: MarkStore;
  /** The unsent marks of who is signed in; `undefined` where nobody is. */
  readonly unsent: () => UnsentQueue | undefined;
}

export const ApplicationContext = createContext<Application | null>(null);

export const useApplication = (): Application => {
  const application = useContext(ApplicationContext);
  if (application === null) throw new Error('no application around this component');
  return application;
};
