import type { AccountView } from '@waymark/contracts';

/** Who works here now. After `ended` the page stays as it is, and the same person may sign in again and go on. */
export type SessionState =
  | { readonly kind: 'out' }
  | { readonly kind: 'in'; readonly account: AccountView }
  | { readonly kind: 'ended'; readonly account: AccountView };

/** The session as this page knows it; the server alone decides whether it is alive. */
export interface Session {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly enter: (account: AccountView) => void;
  /** The server no longer knows the session: it was idle too long, or was ended elsewhere. */
  readonly end: () => void;
  readonly leave: () => void;
}

export const createSession = (): Session => {
  const listeners = new Set<() => void>();
  let state: SessionState = { kind: 'out' };
  const change = (next: SessionState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    enter: (account) => change({ kind: 'in', account }),
    end: () => {
      if (state.kind === 'in') change({ kind: 'ended', account: state.account });
    },
    leave: () => change({ kind: 'out' }),
  };
};
