import type { Id, Instant } from '@waymark/contracts';
import { requestUnshaped } from '../api/request.ts';

/** What beginning a session answers; the cookie itself is out of this page's reach. */
interface StartedSession {
  readonly staffId: Id;
  readonly expiresAt: Instant;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Errors: `sign-in-failed` (401), `too-many-attempts` (429). */
export const signInWithPassword = (credentials: Credentials) =>
  requestUnshaped<StartedSession>({ method: 'POST', path: '/sign-in', body: { ...credentials } });

/** Errors: `set-up-link-not-usable` (403), `password-…` (422), `too-many-attempts` (429). */
export const setPassword = (body: { readonly token: string; readonly password: string }) =>
  requestUnshaped<undefined>({ method: 'POST', path: '/set-up', body });

/** Begins a session as one of the invented staff. Errors: `enter-as-not-offered` (403), `staff-not-found` (404). */
export const enterAs = (staffId: Id) =>
  requestUnshaped<StartedSession>({ method: 'POST', path: '/enter-as', body: { staffId } });
