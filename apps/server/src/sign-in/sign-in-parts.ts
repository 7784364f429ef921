import type { DatabaseSync } from 'node:sqlite';
import type { Id, Instant } from '@waymark/contracts';
import type { Accounts } from './accounts.ts';
import type { AttemptRules, Attempts } from './attempts.ts';
import type { Auth } from './create-auth.ts';
import type { DeviceCookie } from './device-cookie.ts';
import type { SessionCookie } from './session-cookie.ts';
import type { Sessions } from './sessions.ts';
import type { SetUpLinks } from './set-up-links.ts';
import type { SignInEvent } from './sign-in-types.ts';

/** What the acts of sign-in share. */
export interface SignInParts {
  readonly auth: Auth;
  readonly internalAdapter: Awaited<Auth['$context']>['internalAdapter'];
  readonly writer: DatabaseSync;
  readonly accounts: Accounts;
  readonly attempts: Attempts;
  readonly rules: AttemptRules;
  readonly cookie: SessionCookie;
  readonly sessions: Sessions;
  readonly links: SetUpLinks;
  readonly devices: DeviceCookie;
  readonly mayWork: (staffId: Id) => Promise<boolean>;
  readonly now: () => Instant;
  readonly record: (what: SignInEvent['what'], staffId: Id | null, sessionId: Id | null) => Promise<void>;
}
