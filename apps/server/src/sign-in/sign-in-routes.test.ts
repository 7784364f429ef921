import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { requireSession, type SessionVariables } from './require-session.ts';
import { clearedSessionCookie } from './session-cookie.ts';
import {
  amira,
  appOf,
  bethan,
  cookieOf,
  from,
  goodPassword,
  openSignIn,
  source,
  withAccount,
  withErrors,
} from './testing.ts';

const email = 'amira@council.example';

const served = async (changes: Parameters<typeof openSignIn>[0] = {}) => {
  const opened = await openSignIn(changes);
  await withAccount(opened.signIn, amira, email);
  const app = appOf({ signIn: opened.signIn, now: opened.clock.now });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}, address = '127.0.0.1') =>
    app.request(
      `/api/v1${path}`,
      { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) },
      from(address),
    );
  const signedIn = async () =>
    cookieOf((await post('/sign-in', { email, password: goodPassword })).headers.get('set-cookie') ?? '');
  const sessions = (cookie: string) => app.request('/api/v1/sessions', { headers: { cookie } }, from('127.0.0.1'));
  return { ...opened, app, post, signedIn, sessions };
};

describe('POST /sign-in', () => {
  it('sets the cookie and tells staff and expiry, not the token', async () => {
    const { post, sessions } = await served();
    const answer = await post('/sign-in', { email, password: goodPassword });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ staffId: amira, expiresAt: '2026-03-03T10:30:00.000Z' });
    const [cookie = '', device = ''] = answer.headers.getSetCookie();
    expect(device).toMatch(
      /^__Host-waymark-device=[\w.~-]+; Path=\/; Max-Age=15552000; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(cookie).toMatch(/^__Host-waymark-session=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect((await sessions(cookieOf(cookie))).status).toBe(200);
  });

  it('answers a wrong password and an unknown account with the same bytes', async () => {
    const { post } = await served();
    const wrong = await post('/sign-in', { email, password: 'teapot-lantern-orchid' });
    const unknown = await post('/sign-in', { email: 'nobody@council.example', password: 'teapot-lantern-orchid' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await unknown.text()).toBe(await wrong.text());
    expect([...unknown.headers]).toEqual([...wrong.headers]);
    expect(wrong.headers.get('set-cookie')).toBeNull();
  });

  it.each<[string, unknown, number, unknown[]]>([
    ['no JSON', '{"email":', 400, []],
    ['no body', '', 422, ['email missing', 'password missing']],
    ['a list', [], 422, [' wrong-type']],
    ['a wrong type', { email: 7, password: ['secret-value'] }, 422, ['email wrong-type', 'password wrong-type']],
    ['no email address', { email: 'secret-value', password: 'x' }, 422, ['email not-in-form']],
    ['an empty password', { email, password: '' }, 422, ['password too-short']],
    ['a long password', { email, password: 'secret-value'.repeat(30) }, 422, ['password too-long']],
    ['an unknown field', { email, password: 'x', rememberMe: 'secret-value' }, 422, ['rememberMe unknown-field']],
    ['an odd field', { email, password: 'x', '<secret-value>': 1 }, 422, [' unknown-field']],
  ])('refuses %s, located and without its value', async (_what, body, status, errors) => {
    const { post } = await served();
    const answer = await post('/sign-in', body);
    const text = await answer.text();
    expect(answer.status).toBe(status);
    expect(text).not.toContain('secret-value');
    const found = JSON.parse(text).errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`);
    expect(found).toEqual(errors);
  });

  it('counts the address of the socket, not the one a header claims', async () => {
    const rule = { max: 3, minutes: 15 };
    const { post } = await served({
      attemptRules: { pair: rule, account: { max: 99, minutes: 1 }, device: { max: 3, minutes: 15 }, address: rule },
    });
    const statuses: number[] = [];
    for (let index = 0; index < 4; index += 1) {
      const claimed = { 'x-forwarded-for': `198.51.100.${index}` };
      const answer = await post('/sign-in', { email, password: 'teapot-lantern-orchid' }, claimed, '192.0.2.1');
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([401, 401, 401, 429]);
  });
});

describe('POST /sign-out', () => {
  it('ends the session, clears the cookie and what the browser kept', async () => {
    const { post, signedIn, sessions, events } = await served();
    const cookie = await signedIn();
    const answer = await post('/sign-out', {}, { cookie });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toBe(clearedSessionCookie);
    expect(answer.headers.get('clear-site-data')).toBe('"cache"');
    expect((await sessions(cookie)).status).toBe(401);
    expect(events.at(-1)).toMatchObject({ what: 'signed-out', staffId: amira });
  });

  it('leaves other sessions, and is the same for one who is not signed in', async () => {
    const { post, signedIn, sessions, events } = await served();
    const [first, second] = [await signedIn(), await signedIn()];
    await post('/sign-out', '', { cookie: first });
    expect((await sessions(second)).status).toBe(200);
    const told = events.length;
    expect((await post('/sign-out', {}, { cookie: first })).status).toBe(204);
    expect((await post('/sign-out', {})).status).toBe(204);
    expect(events).toHaveLength(told);
    expect((await post('/sign-out', { all: true })).status).toBe(422);
  });
});

describe('POST /sign-out-everywhere', () => {
  it('bites at the very next request of every session', async () => {
    const { post, signedIn, sessions } = await served();
    const [first, second] = [await signedIn(), await signedIn()];
    const answer = await post('/sign-out-everywhere', {}, { cookie: first });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('clear-site-data')).toBe('"cache"');
    expect((await sessions(first)).status).toBe(401);
    expect((await sessions(second)).status).toBe(401);
    expect((await post('/sign-out-everywhere', {}, { cookie: first })).status).toBe(401);
  });
});

describe('GET /sessions', () => {
  it('lists one’s own and nobody else’s', async () => {
    const { signIn, signedIn, sessions } = await served();
    await withAccount(signIn, bethan, 'bethan@council.example');
    await signIn.withPassword({ email: 'bethan@council.example', password: goodPassword }, source);
    const cookie = await signedIn();
    const answer = await sessions(cookie);
    expect(await answer.json()).toMatchObject({ sessions: [{ isCurrent: true, startedBy: 'password' }] });
    expect((await sessions('')).status).toBe(401);
    expect((await sessions(cookie.replace(/.$/, 'x'))).status).toBe(401);
  });
});

describe('POST /set-up', () => {
  it('takes a link once and signs nobody in by it', async () => {
    const { post, signIn } = await served();
    const { token } = await signIn.issueSetUpLink({ staffId: bethan, email: 'bethan@council.example' });
    const weak = await post('/set-up', { token, password: 'Password123456' });
    expect([weak.status, await weak.json()]).toMatchObject([
      422,
      { errors: [{ path: 'password', code: 'password-too-common' }] },
    ]);
    const answer = await post('/set-up', { token, password: goodPassword });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect((await post('/set-up', { token, password: goodPassword })).status).toBe(403);
    expect((await post('/sign-in', { email: 'bethan@council.example', password: goodPassword })).status).toBe(200);
    expect((await post('/set-up', { token: 'too-short', password: goodPassword })).status).toBe(422);
    expect((await post('/set-up', { token, password: goodPassword, staffId: amira })).status).toBe(422);
  });
});

describe('POST /enter-as', () => {
  const here = { host: 'localhost:3000', origin: 'http://localhost:3000' };

  it('lets a demonstration’s own staff in, from this machine', async () => {
    const { post, sessions } = await served({ isLoopbackDemonstration: true });
    const answer = await post('/enter-as', { staffId: amira }, here);
    expect(answer.status).toBe(200);
    expect((await sessions(cookieOf(answer.headers.get('set-cookie') ?? ''))).status).toBe(200);
    expect((await post('/enter-as', { staffId: bethan }, here)).status).toBe(404);
    expect((await post('/enter-as', { staffId: 'amira' }, here)).status).toBe(422);
  });

  it.each<[string, boolean, Record<string, string>, string]>([
    ['it is no demonstration on loopback', false, here, '127.0.0.1'],
    ['it comes from another machine', true, here, '192.0.2.10'],
    ['it came by another site’s name', true, { ...here, host: 'rebound.example:3000' }, '127.0.0.1'],
    ['it comes from another site’s page', true, { ...here, origin: 'https://rebound.example' }, '127.0.0.1'],
    ['a proxy passed it on', true, { ...here, 'x-forwarded-for': '192.0.2.10' }, '127.0.0.1'],
  ])('is refused when %s, without telling who works here', async (_what, isLoopbackDemonstration, headers, address) => {
    const { post } = await served({ isLoopbackDemonstration });
    for (const staffId of [amira, bethan]) {
      const answer = await post('/enter-as', { staffId }, headers, address);
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ code: 'enter-as-not-offered' });
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  });
});

describe('the surface', () => {
  it.each(['sign-up/email', 'sign-in/email', 'get-session', 'list-sessions', 'change-password', 'update-user', 'ok'])(
    'has no %s of better-auth',
    async (path) => {
      const { app } = await served();
      for (const root of ['/api/v1', '/api/auth']) {
        expect((await app.request(`${root}/${path}`, { method: 'POST' })).status).toBe(404);
        expect((await app.request(`${root}/${path}`)).status).toBe(404);
      }
    },
  );
});

describe('requireSession', () => {
  it('sets the session of the request, or stops it', async () => {
    const { signIn, clock, signedIn } = await served();
    const app = new Hono<{ Variables: SessionVariables }>()
      .use(requireSession(signIn, clock.now))
      .get('/me', (context) => context.json(context.var.session));
    const guarded = withErrors(new Hono()).route('/', app);
    const answer = await guarded.request('/me', { headers: { cookie: await signedIn() } });
    expect(await answer.json()).toMatchObject({ staffId: amira });
    expect((await guarded.request('/me')).status).toBe(401);
  });
});
