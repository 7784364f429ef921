import { afterEach, describe, expect, it, vi } from 'vitest';
import { createAccounts } from './accounts.ts';
import { openAuthDatabase } from './auth-database.ts';
import { createAuth } from './create-auth.ts';
import { createExpiry } from './expiry.ts';
import { scryptWork } from './password-work.ts';
import { createSessionCookie, sessionCookieName } from './session-cookie.ts';
import {
  amira,
  bethan,
  codeOf,
  cookieOf,
  countedWork,
  goodPassword,
  openSignIn,
  origin,
  secret,
  source,
  tokenOf,
  withAccount,
} from './testing.ts';

const email = 'amira@council.example';
const wrong = 'teapot-lantern-orchid';

const opened = async (changes: Parameters<typeof openSignIn>[0] = {}) => {
  const all = await openSignIn(changes);
  await withAccount(all.signIn, amira, email);
  all.work.done.length = 0;
  all.events.length = 0;
  return all;
};

describe('sign-in by password', () => {
  it('begins a session, without regard to the case of the address', async () => {
    const { signIn, clock, events } = await opened();
    const started = await signIn.withPassword({ email: 'Amira@Council.Example', password: goodPassword }, source);
    expect(signIn.readSession(cookieOf(started.setCookie), clock.now())?.staffId).toBe(amira);
    expect(events).toEqual([{ what: 'signed-in', staffId: amira, sessionId: started.sessionId, at: clock.now() }]);
  });

  it('works with the real password work', async () => {
    const { signIn } = await opened({ passwordWork: scryptWork });
    await expect(signIn.withPassword({ email, password: goodPassword }, source)).resolves.toMatchObject({
      staffId: amira,
    });
    expect(await codeOf(signIn.withPassword({ email, password: wrong }, source))).toBe('sign-in-failed');
  });

  it('answers and works alike for a wrong password, an unknown account and one without a password', async () => {
    const { signIn, work, events } = await opened();
    await signIn.issueSetUpLink({ staffId: '01990000-0000-7000-8000-000000000009', email: 'new@council.example' });
    events.length = 0;
    const answers: unknown[] = [];
    for (const address of [email, 'nobody@council.example', 'new@council.example']) {
      work.done.length = 0;
      const error: unknown = await signIn
        .withPassword({ email: address, password: wrong }, source)
        .catch((e: unknown) => e);
      answers.push(error);
      expect(work.done, address).toHaveLength(1);
    }
    expect(answers[0]).toMatchObject({ kind: 'not-signed-in', code: 'sign-in-failed' });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(events.map(({ what }) => what)).toEqual(['sign-in-refused', 'sign-in-refused', 'sign-in-refused']);
    expect(JSON.stringify(events)).not.toContain('council.example');
  });

  it('always gives a new session, and ends the one the browser held (session fixation)', async () => {
    const { signIn, clock } = await opened();
    const first = await signIn.withPassword({ email, password: goodPassword }, source);
    const cookieHeader = cookieOf(first.setCookie);
    const second = await signIn.withPassword({ email, password: goodPassword }, { ...source, cookieHeader });
    expect(second.sessionId).not.toBe(first.sessionId);
    expect(tokenOf(second.setCookie)).not.toBe(tokenOf(first.setCookie));
    expect(signIn.readSession(cookieHeader, clock.now())).toBeNull();
    expect(signIn.readSession(cookieOf(second.setCookie), clock.now())).not.toBeNull();
  });

  it('lists own sessions, newest first, with the current one marked', async () => {
    const { signIn, clock } = await opened();
    const first = await signIn.withPassword({ email, password: goodPassword }, source);
    clock.pass(5);
    const second = await signIn.withPassword(
      { email, password: goodPassword },
      { ...source, userAgent: 'x'.repeat(900) },
    );
    const list = signIn.listSessions(amira, first.sessionId);
    expect(list.map(({ sessionId, isCurrent }) => [sessionId, isCurrent])).toEqual([
      [second.sessionId, false],
      [first.sessionId, true],
    ]);
    expect(list[1]).toEqual({
      sessionId: first.sessionId,
      startedBy: 'password',
      startedAt: '2026-03-03T10:00:00.000Z',
      lastSeenAt: '2026-03-03T10:00:00.000Z',
      expiresAt: '2026-03-03T10:30:00.000Z',
      userAgent: 'Test browser',
      isCurrent: true,
    });
    expect(list[0]?.userAgent).toHaveLength(200);
    clock.pass(27);
    expect(signIn.listSessions(amira, null).map(({ sessionId }) => sessionId)).toEqual([second.sessionId]);
  });
});

describe('limit on sign-in', () => {
  const rules = {
    pair: { max: 3, minutes: 15 },
    account: { max: 5, minutes: 60 },
    device: { max: 3, minutes: 15 },
    address: { max: 6, minutes: 15 },
  };
  const tries = async (
    { signIn }: Awaited<ReturnType<typeof opened>>,
    count: number,
    address: string,
    at: string,
  ): Promise<string[]> => {
    const codes: string[] = [];
    for (let index = 0; index < count; index += 1) {
      codes.push(await codeOf(signIn.withPassword({ email: address, password: wrong }, { address: at })));
    }
    return codes;
  };
  const [no, limited] = ['sign-in-failed', 'too-many-attempts'];

  it('refuses one account from one address without hashing, tells when to come back, and lets in after that', async () => {
    const all = await opened({ attemptRules: rules });
    expect(await tries(all, 4, email, 'a')).toEqual([no, no, no, limited]);
    all.clock.pass(5);
    all.work.done.length = 0;
    const right = { email, password: goodPassword };
    await expect(all.signIn.withPassword(right, { address: 'a' })).rejects.toMatchObject({
      kind: 'too-many-requests',
      detail: { facts: { retryAfterSeconds: 600 } },
    });
    expect(all.work.done).toEqual([]);
    expect(all.events.at(-1)?.what).toBe('sign-in-limited');
    await expect(all.signIn.withPassword(right, { address: 'b' })).resolves.toMatchObject({ staffId: amira });
    all.clock.pass(10);
    await expect(all.signIn.withPassword(right, { address: 'a' })).resolves.toMatchObject({ staffId: amira });
  });

  it('is one limit for all spellings of an address', async () => {
    const all = await opened({ attemptRules: rules });
    const spellings = ['AMIRA@council.example', 'Amira@Council.Example', email, 'amirA@council.example'];
    const codes = [];
    for (const spelling of spellings) codes.push(...(await tries(all, 1, spelling, 'a')));
    expect(codes).toEqual([no, no, no, limited]);
  });

  it('limits an unknown account just as a known one', async () => {
    const all = await opened({ attemptRules: rules });
    expect(await tries(all, 4, 'nobody@council.example', 'a')).toEqual([no, no, no, limited]);
  });

  it('limits one account from many addresses, and many accounts from one address', async () => {
    const all = await opened({ attemptRules: rules });
    const spread = ['a', 'b', 'c', 'd', 'e', 'f'].map((at) => tries(all, 1, email, at));
    expect((await Promise.all(spread)).flat().filter((code) => code === limited)).toHaveLength(1);
    for (let index = 0; index < 6; index += 1) await tries(all, 1, `person${index}@council.example`, 'z');
    expect(await tries(all, 1, 'one-more@council.example', 'z')).toEqual([limited]);
  });

  it('does not let a stranger keep somebody out of a device where she has signed in before', async () => {
    const all = await opened({ attemptRules: rules });
    const right = { email, password: goodPassword };
    const known = await all.signIn.withPassword(right, { address: 'home' });
    const cookieHeader = cookieOf(known.setDeviceCookie ?? '');
    for (const at of ['a', 'b', 'c', 'd', 'e', 'f']) await tries(all, 1, email, at);
    expect(await codeOf(all.signIn.withPassword(right, { address: 'elsewhere' }))).toBe(limited);
    await expect(all.signIn.withPassword(right, { address: 'home', cookieHeader })).resolves.toMatchObject({
      staffId: amira,
    });
  });

  it('limits tries on a known device as well, and a device of one account is none of another', async () => {
    const all = await opened({ attemptRules: rules });
    await withAccount(all.signIn, bethan, 'bethan@council.example');
    const known = await all.signIn.withPassword({ email, password: goodPassword }, { address: 'home' });
    const cookieHeader = cookieOf(known.setDeviceCookie ?? '');
    const guess = (address: string) =>
      codeOf(all.signIn.withPassword({ email: address, password: wrong }, { address: 'home', cookieHeader }));
    const codes = [];
    for (let index = 0; index < 4; index += 1) codes.push(await guess(email));
    expect(codes).toEqual([no, no, no, limited]);
    for (const at of ['a', 'b', 'c', 'd', 'e']) await tries(all, 1, 'bethan@council.example', at);
    expect(await guess('bethan@council.example')).toBe(limited);
  });

  it('remembers several accounts on one device, and takes no cookie that was made up', async () => {
    const all = await opened({ attemptRules: rules });
    await withAccount(all.signIn, bethan, 'bethan@council.example');
    const first = await all.signIn.withPassword({ email, password: goodPassword }, { address: 'hall' });
    const second = await all.signIn.withPassword(
      { email: 'bethan@council.example', password: goodPassword },
      { address: 'hall', cookieHeader: cookieOf(first.setDeviceCookie ?? '') },
    );
    for (const at of ['a', 'b', 'c', 'd', 'e']) await tries(all, 1, email, at);
    const both = cookieOf(second.setDeviceCookie ?? '');
    const madeUp = both.replaceAll(/\.[\w-]{10}/g, '.0000000000');
    const right = { email, password: goodPassword };
    expect(await codeOf(all.signIn.withPassword(right, { address: 'z', cookieHeader: madeUp }))).toBe(limited);
    await expect(all.signIn.withPassword(right, { address: 'hall', cookieHeader: both })).resolves.toBeDefined();
  });

  it('is not slipped past by tries at the same time', async () => {
    const all = await opened({ attemptRules: rules });
    const codes = await Promise.all(Array.from({ length: 20 }, () => tries(all, 1, email, 'a')));
    expect(codes.flat().filter((code) => code === no)).toHaveLength(3);
    expect(all.work.done).toHaveLength(3);
  });

  it('does not count sign-ins that succeed', async () => {
    const all = await opened({ attemptRules: rules });
    for (let index = 0; index < 10; index += 1) {
      await all.signIn.withPassword({ email, password: goodPassword }, { address: 'a' });
    }
    expect(await tries(all, 4, email, 'a')).toEqual([no, no, no, limited]);
  });
});

describe('better-auth', () => {
  afterEach(() => vi.useRealTimers());

  it('reads the cookie signed here, and signs one that is read here', async () => {
    vi.useFakeTimers({ now: new Date('2026-03-03T10:00:00.000Z'), toFake: ['Date'] });
    const { writer } = openAuthDatabase(':memory:');
    const now = () => '2026-03-03T10:00:00.000Z';
    const work = countedWork();
    const auth = await createAuth({ writer, secret, origin, expiry: createExpiry({}), passwordWork: work, now });
    const accounts = createAccounts(writer);
    const { userId } = accounts.keep(amira, email, now());
    accounts.setPassword(userId, await work.hash(goodPassword), now());
    const { headers, response } = await auth.api.signInEmail({
      body: { email, password: goodPassword },
      headers: new Headers(),
      returnHeaders: true,
    });
    const cookie = createSessionCookie(secret);
    const set = headers.getSetCookie().find((line) => line.startsWith(sessionCookieName)) ?? '';
    expect(cookie.tokenIn(cookieOf(set))).toBe(response.token);
    const read = await auth.api.getSession({
      headers: new Headers({ cookie: cookieOf(cookie.carrying(response.token)) }),
    });
    expect(read?.session.token).toBe(response.token);
    expect(read?.session.expiresAt).toEqual(new Date('2026-03-03T22:00:00.000Z'));
    expect(read?.user.staffId).toBe(amira);
  });
});
