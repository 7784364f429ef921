import type { Id, Instant } from '@waymark/contracts';
import { createAccountCare } from './account-care.ts';
import { createAccounts } from './accounts.ts';
import { type AttemptRules, attemptRules, createAttempts } from './attempts.ts';
import { openAuthDatabase } from './auth-database.ts';
import { createAuth } from './create-auth.ts';
import { createDeviceCookie } from './device-cookie.ts';
import { createEnterAs } from './enter-as.ts';
import { createExpiry, type ExpirySettings } from './expiry.ts';
import { createLastSeen } from './last-seen.ts';
import { type PasswordWork, scryptWork } from './password-work.ts';
import { createReadSession } from './read-session.ts';
import { createSessionCookie } from './session-cookie.ts';
import { createSessionEnds } from './session-ends.ts';
import { createSessions } from './sessions.ts';
import { createSetUp } from './set-up.ts';
import { createSetUpLinks } from './set-up-links.ts';
import type { SignIn } from './sign-in.ts';
import type { SignInParts } from './sign-in-parts.ts';
import type { SignInEvent } from './sign-in-types.ts';
import { createWithPassword } from './with-password.ts';

export interface SignInOptions extends ExpirySettings {
  /** The file, `data/auth.db`, or `:memory:`. */
  readonly path: string;
  /** Signs cookies; at least 32 characters. Another secret signs everyone out. */
  readonly secret: string;
  /** Where browsers find this server, as `https://waymark.example`. */
  readonly origin: string;
  /** A database of invented people **and** a server that listens on loopback only. */
  readonly isLoopbackDemonstration: boolean;
  readonly now: () => Instant;
  /** Whether this member of staff may work here now; without it everybody with an account may. */
  readonly mayWork?: (staffId: Id) => Promise<boolean>;
  /** Told of every sign-in, refusal and ending, before the answer leaves. */
  readonly record?: (event: SignInEvent) => void | Promise<void>;
  /** Told when last-seen could not be written; nobody waits for that write. */
  readonly onWriteError?: (error: unknown) => void;
  readonly attemptRules?: AttemptRules;
  readonly passwordWork?: PasswordWork;
}

const shortestSecret = 32;

/** Opens the sign-in database, brings its tables up to date and returns what the server does with it. */
export const createSignIn = async (options: SignInOptions): Promise<SignIn> => {
  const { secret, now, isLoopbackDemonstration, passwordWork = scryptWork } = options;
  if (secret.length < shortestSecret) throw new RangeError(`the sign-in secret must have ${shortestSecret} characters`);
  const expiry = createExpiry(options);
  const database = openAuthDatabase(options.path);
  const { writer, reader } = database;

  const auth = await createAuth({ writer, secret, origin: options.origin, expiry, passwordWork, now });
  const { internalAdapter } = await auth.$context;
  const lastSeen = createLastSeen(writer, options.onWriteError ?? (() => {}));
  const accounts = createAccounts(writer);
  const cookie = createSessionCookie(secret);
  const parts: SignInParts = {
    auth,
    internalAdapter,
    accounts,
    cookie,
    now,
    writer,
    attempts: createAttempts(writer, secret),
    rules: options.attemptRules ?? attemptRules,
    sessions: createSessions(writer, expiry, lastSeen),
    mayWork: options.mayWork ?? (async () => true),
    devices: createDeviceCookie(secret),
    links: createSetUpLinks(writer, accounts, passwordWork),
    record: async (what, staffId, sessionId) => options.record?.({ what, staffId, sessionId, at: now() }),
  };
  if (!isLoopbackDemonstration) parts.sessions.endEnteredAs();

  return {
    readSession: createReadSession({ reader, cookie, lastSeen, expiry }),
    withPassword: createWithPassword(parts),
    enterAs: createEnterAs(parts, isLoopbackDemonstration),
    ...createSessionEnds(parts),
    ...createSetUp(parts),
    ...createAccountCare(parts),
    listSessions: (staffId, currentSessionId) => parts.sessions.listOf(staffId, currentSessionId, now()),
    isEnterAsOffered: isLoopbackDemonstration,
    close: () => {
      lastSeen.write();
      database.close();
    },
  };
};
