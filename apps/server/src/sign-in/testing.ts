import { AppError, type Id, type Instant, type Problem } from '@waymark/contracts';
import { Hono } from 'hono';
import { createSignIn, type SignInOptions } from './create-sign-in.ts';
import { after } from './expiry.ts';
import type { PasswordWork } from './password-work.ts';
import { sessionCookieName } from './session-cookie.ts';
import type { SignIn } from './sign-in.ts';
import { type SignInRouteOptions, signInRoutes } from './sign-in-routes.ts';
import type { SignInEvent } from './sign-in-types.ts';

export const secret = 'a-secret-for-tests-0123456789-abcdefghijklmnop';
export const origin = 'https://waymark.example';
export const goodPassword = 'teapot-lantern-orchard';
export const amira: Id = '01990000-0000-7000-8000-000000000001';
export const bethan: Id = '01990000-0000-7000-8000-000000000002';
export const source = { address: '198.51.100.7', userAgent: 'Test browser' };

/** A clock that stands still until it is moved. */
const testClock = (start: Instant = '2026-03-03T10:00:00.000Z') => {
  let at = start;
  return {
    now: () => at,
    pass: (minutes: number) => {
      at = after(at, minutes * 60_000);
    },
  };
};

/** Password work that is quick and counted: how often either was done, in order. */
export const countedWork = (): PasswordWork & { readonly done: string[] } => {
  const done: string[] = [];
  return {
    done,
    hash: async (password) => {
      done.push('hash');
      return `hash of ${password}`;
    },
    verify: async ({ hash, password }) => {
      done.push('verify');
      return hash === `hash of ${password}`;
    },
  };
};

export const openSignIn = async (changes: Partial<SignInOptions> = {}) => {
  const clock = testClock();
  const work = countedWork();
  const events: SignInEvent[] = [];
  const signIn = await createSignIn({
    path: ':memory:',
    secret,
    origin,
    isLoopbackDemonstration: false,
    now: clock.now,
    passwordWork: work,
    record: (event) => {
      events.push(event);
    },
    ...changes,
  });
  return { signIn, clock, work, events };
};

/** Gives a member of staff an account with a password. */
export const withAccount = async (signIn: SignIn, staffId: Id, email: string): Promise<void> => {
  const { token } = await signIn.issueSetUpLink({ staffId, email });
  await signIn.acceptSetUpLink(token, goodPassword, source);
};

/** The `Cookie` header a browser sends after this `Set-Cookie`. */
export const cookieOf = (setCookie: string): string => setCookie.split(';', 1)[0] ?? '';
export const tokenOf = (setCookie: string): string =>
  cookieOf(setCookie)
    .slice(sessionCookieName.length + 1)
    .split('.', 1)[0] ?? '';

/** The code of the `AppError` that something ends in. */
export const codeOf = async (doing: Promise<unknown>): Promise<string> =>
  doing.then(
    () => 'no error',
    (error: unknown) => {
      if (error instanceof AppError) return error.code;
      throw error;
    },
  );

/** The server's error mapper in small. */
export const withErrors = (app: Hono): Hono =>
  app.onError((error, context) => {
    if (!(error instanceof AppError)) throw error;
    const { code, status, detail } = error;
    const problem: Problem = { type: 'about:blank', title: code, status, code, errors: [...(detail.fields ?? [])] };
    return new Response(JSON.stringify({ ...problem, facts: detail.facts }), {
      status,
      headers: { ...Object.fromEntries(context.res.headers), 'content-type': 'application/problem+json' },
    });
  });

export const appOf = (options: Pick<SignInRouteOptions, 'signIn' | 'now'>): Hono =>
  withErrors(new Hono()).route('/api/v1', signInRoutes({ isStaff: (staffId) => staffId === amira, ...options }));

/** What Node tells Hono of a request from this address. */
export const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
