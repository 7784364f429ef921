import type { Id, SignInStateView } from '@waymark/contracts';
import type { EnterAsRequest } from './enter-as-refusal.ts';
import type { ReadSession } from './read-session.ts';
import type { IssuedLink } from './set-up-links.ts';
import type { OwnSession, RequestSource, StartedSession } from './sign-in-types.ts';

/** Everything the server does with accounts and sessions. Made by `createSignIn`. */
export interface SignIn {
  /** The fast path of every request: no session, a forged cookie and an ended session are all `null`. */
  readonly readSession: ReadSession;
  /**
   * Errors: `sign-in-failed` (401), the same words and the same work whether the account exists or not;
   * `too-many-attempts` (429) with the fact `retryAfterSeconds`.
   */
  readonly withPassword: (
    credentials: { readonly email: string; readonly password: string },
    source: RequestSource,
  ) => Promise<StartedSession>;
  /** Begins a session without a password, in a demonstration on loopback. Error: `enter-as-not-offered` (403). */
  readonly enterAs: (staffId: Id, request: EnterAsRequest, source: RequestSource) => Promise<StartedSession>;
  /** Ends the session of this cookie, where there is one. */
  readonly signOut: (cookieHeader: string | undefined) => Promise<void>;
  /** Ends every session of a member of staff: sign out everywhere, or an administrator's act. Returns how many. */
  readonly endSessions: (staffId: Id) => Promise<number>;
  readonly listSessions: (staffId: Id, currentSessionId: Id | null) => readonly OwnSession[];
  /**
   * A one-time link to set a password, for the first administrator, new staff and forgotten passwords.
   * Error: `email-in-use` (409).
   */
  readonly issueSetUpLink: (whom: { readonly staffId: Id; readonly email: string }) => Promise<IssuedLink>;
  /** Errors: `set-up-link-not-usable` (403), `too-many-attempts` (429), `password-…` (422). */
  readonly acceptSetUpLink: (token: string, password: string, source: RequestSource) => Promise<Id>;
  /** Another address for an account that is there; `null` closes it, since nobody could be told of it. */
  readonly moveAccount: (staffId: Id, email: string | null) => Promise<void>;
  /** How somebody signs in, for who administers: never an address, a place or a time. */
  readonly stateOf: (staffId: Id) => SignInStateView;
  /** For a leaver: the account, its password, links and sessions are gone. False where there was none. */
  readonly closeAccount: (staffId: Id) => Promise<boolean>;
  /** Whether `enterAs` could ever succeed here; the sign-in page shows the choice by it. */
  readonly isEnterAsOffered: boolean;
  readonly close: () => void;
}
