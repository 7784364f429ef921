import type { AccountView } from '@waymark/contracts';
import { useSyncExternalStore } from 'react';
import { useApplication } from '../application/application.ts';
import type { SessionState } from './session.ts';

export const useSession = (): SessionState => {
  const { session } = useApplication();
  return useSyncExternalStore(session.subscribe, session.state);
};

/** Who works here; for screens behind sign-in, where there is always someone. */
export const useAccount = (): AccountView => {
  const state = useSession();
  if (state.kind === 'out') throw new Error('nobody is signed in');
  return state.account;
};
