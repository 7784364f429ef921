import type { Id, Instant } from '@waymark/contracts';

/** Who a verified request comes from. `expiresAt` is the earlier of idle and absolute expiry, as of this request. */
export interface Session {
  readonly staffId: Id;
  readonly sessionId: Id;
  readonly expiresAt: Instant;
}

/** A session that has just begun, with the `Set-Cookie` value that carries it. */
export interface StartedSession extends Session {
  readonly setCookie: string;
  /** The `Set-Cookie` value by which this device is known again; it opens nothing. */
  readonly setDeviceCookie?: string;
}

/** How a session was begun. `enter-as` exists in a demonstration on loopback only. */
export type SessionStart = 'password' | 'enter-as';

/** One of a person's own sessions, as shown to that person (ASVS 7.5.2). */
export interface OwnSession {
  readonly sessionId: Id;
  readonly startedBy: SessionStart;
  readonly startedAt: Instant;
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
  /** What the browser calls itself, at most 200 characters; empty where it did not say. */
  readonly userAgent: string;
  readonly isCurrent: boolean;
}

/** What a request tells about where it comes from. */
export interface RequestSource {
  /** Client address for the limit on attempts; see `clientAddress` in security. */
  readonly address: string;
  readonly userAgent?: string | undefined;
  /** The whole `Cookie` header: a session it carries is ended when a new one begins. */
  readonly cookieHeader?: string | undefined;
}

/** What the audit is told of every sign-in and refusal (ASVS 16.3.1): ids and codes, never an address or a password. */
export interface SignInEvent {
  readonly what:
    | 'signed-in'
    | 'sign-in-refused'
    | 'sign-in-limited'
    | 'signed-out'
    | 'sessions-ended'
    | 'account-closed'
    | 'set-up-link-issued'
    | 'set-up-accepted'
    | 'set-up-refused'
    | 'entered-as'
    | 'enter-as-refused';
  /** `null` where no account is concerned, as with an unknown address. */
  readonly staffId: Id | null;
  readonly sessionId: Id | null;
  readonly at: Instant;
}
