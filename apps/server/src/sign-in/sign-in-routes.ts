import { AppError, type Id, type Instant } from '@waymark/contracts';
import { type Context, Hono } from 'hono';
import { clientAddress, isForwarded, remoteAddress } from '../security/index.ts';
import { enterAsRefusal } from './enter-as-refusal.ts';
import { readBody } from './read-body.ts';
import { sessionOf } from './require-session.ts';
import { clearedSessionCookie } from './session-cookie.ts';
import type { SignIn } from './sign-in.ts';
import { emptyBody, enterAsBody, setUpBody, signInBody } from './sign-in-bodies.ts';
import type { RequestSource, StartedSession } from './sign-in-types.ts';

export interface SignInRouteOptions {
  readonly signIn: SignIn;
  readonly now: () => Instant;
  /** Whether the main database knows this member of staff as one who may work here now. */
  readonly isStaff: (staffId: Id) => boolean | Promise<boolean>;
  /** Proxies in front of the server that may be believed about the client's address. */
  readonly trustedProxies?: number;
}

// "cookies" would sign people out of every service of the council's domain, and "storage" would lose the unsent marks
// of a colleague who shares the device. The session cookie is cleared by name, and the web app clears its own.
const clearSiteData = '"cache"';

const answered = (context: Context, started: StartedSession): Response => {
  const { staffId, expiresAt, setCookie, setDeviceCookie } = started;
  context.header('set-cookie', setCookie);
  if (setDeviceCookie !== undefined) context.header('set-cookie', setDeviceCookie, { append: true });
  return context.json({ staffId, expiresAt });
};

const left = (context: Context): Response => {
  context.header('set-cookie', clearedSessionCookie);
  context.header('clear-site-data', clearSiteData);
  return context.body(null, 204);
};

/** All of signing in that can be reached over HTTP, to be mounted at `/api/v1`. None of better-auth's routes is. */
export const signInRoutes = ({ signIn, now, isStaff, trustedProxies = 0 }: SignInRouteOptions): Hono => {
  const addressOf = clientAddress(trustedProxies);
  const sourceOf = (context: Context): RequestSource => ({
    address: addressOf(context),
    userAgent: context.req.header('user-agent'),
    cookieHeader: context.req.header('cookie'),
  });

  return new Hono()
    .post('/sign-in', async (context) => {
      const credentials = await readBody(context, signInBody);
      return answered(context, await signIn.withPassword(credentials, sourceOf(context)));
    })
    .post('/sign-out', async (context) => {
      await readBody(context, emptyBody);
      await signIn.signOut(context.req.header('cookie'));
      return left(context);
    })
    .post('/sign-out-everywhere', async (context) => {
      await readBody(context, emptyBody);
      await signIn.endSessions(sessionOf(signIn, context, now()).staffId);
      return left(context);
    })
    .get('/sessions', (context) => {
      const { staffId, sessionId } = sessionOf(signIn, context, now());
      return context.json({ sessions: signIn.listSessions(staffId, sessionId) });
    })
    .post('/set-up', async (context) => {
      const { token, password } = await readBody(context, setUpBody);
      await signIn.acceptSetUpLink(token, password, sourceOf(context));
      return context.body(null, 204);
    })
    .post('/enter-as', async (context) => {
      const { staffId } = await readBody(context, enterAsBody);
      const request = {
        remoteAddress: remoteAddress(context),
        host: context.req.header('host'),
        origin: context.req.header('origin'),
        isForwarded: isForwarded(context),
      };
      // Who may not enter at all is not told either who works here.
      const mayEnter = enterAsRefusal(signIn.isEnterAsOffered, request) === null;
      if (mayEnter && !(await isStaff(staffId))) throw new AppError('not-found', 'staff-not-found');
      return answered(context, await signIn.enterAs(staffId, request, sourceOf(context)));
    });
};
