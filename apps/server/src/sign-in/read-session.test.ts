import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { amira, bethan, codeOf, cookieOf, goodPassword, openSignIn, source, withAccount } from './testing.ts';

const signedIn = async (changes: Parameters<typeof openSignIn>[0] = {}) => {
  const opened = await openSignIn(changes);
  await withAccount(opened.signIn, amira, 'amira@council.example');
  const credentials = { email: 'amira@council.example', password: goodPassword };
  const started = await opened.signIn.withPassword(credentials, source);
  return { ...opened, credentials, started, cookie: cookieOf(started.setCookie) };
};

describe('readSession', () => {
  it('tells staff, session and expiry of a signed cookie', async () => {
    const { signIn, clock, cookie, started } = await signedIn();
    expect(signIn.readSession(cookie, clock.now())).toEqual({
      staffId: amira,
      sessionId: started.sessionId,
      expiresAt: '2026-03-03T10:30:00.000Z',
    });
  });

  it('is null for no cookie and for a token that no session has', async () => {
    const { signIn, clock, cookie } = await signedIn();
    expect(signIn.readSession(undefined, clock.now())).toBeNull();
    expect(signIn.readSession('', clock.now())).toBeNull();
    await signIn.signOut(cookie);
    expect(signIn.readSession(cookie, clock.now())).toBeNull();
  });

  it('ends a session 30 minutes after its last request', async () => {
    const { signIn, clock, cookie } = await signedIn();
    clock.pass(29);
    expect(signIn.readSession(cookie, clock.now())?.expiresAt).toBe('2026-03-03T10:59:00.000Z');
    clock.pass(29);
    expect(signIn.readSession(cookie, clock.now())).not.toBeNull();
    clock.pass(30);
    expect(signIn.readSession(cookie, clock.now())).toBeNull();
  });

  it('counts a request that is not yet written down against idle expiry', async () => {
    const { signIn, clock, cookie } = await signedIn();
    clock.pass(29.5);
    expect(signIn.readSession(cookie, clock.now())).not.toBeNull();
    clock.pass(1);
    expect(signIn.readSession(cookie, clock.now())).not.toBeNull();
  });

  it('ends a session 12 hours after it began however busy it is, and tells so beforehand', async () => {
    const { signIn, clock, cookie } = await signedIn();
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      clock.pass(20);
      expect(signIn.readSession(cookie, clock.now()), clock.now()).not.toBeNull();
    }
    expect(signIn.readSession(cookie, clock.now())?.expiresAt).toBe('2026-03-03T22:00:00.000Z');
    clock.pass(20);
    expect(signIn.readSession(cookie, clock.now())).toBeNull();
  });

  it('takes both times from settings, and refuses settings that make no sense', async () => {
    const { signIn, clock, cookie } = await signedIn({ idleMinutes: 5, absoluteHours: 1 });
    clock.pass(5);
    expect(signIn.readSession(cookie, clock.now())).toBeNull();
    await expect(openSignIn({ idleMinutes: 1 })).rejects.toThrow(RangeError);
    await expect(openSignIn({ idleMinutes: 90, absoluteHours: 1 })).rejects.toThrow(RangeError);
    await expect(openSignIn({ secret: 'short' })).rejects.toThrow(RangeError);
  });

  it('is null at once after sign-out everywhere, for every session of that person and for no one else', async () => {
    const { signIn, clock, cookie, credentials } = await signedIn();
    await withAccount(signIn, bethan, 'bethan@council.example');
    const second = cookieOf((await signIn.withPassword(credentials, source)).setCookie);
    const hers = await signIn.withPassword({ email: 'bethan@council.example', password: goodPassword }, source);
    expect(await signIn.endSessions(amira)).toBe(2);
    expect(signIn.readSession(cookie, clock.now())).toBeNull();
    expect(signIn.readSession(second, clock.now())).toBeNull();
    expect(signIn.readSession(cookieOf(hers.setCookie), clock.now())).not.toBeNull();
  });

  it('is null at once for a leaver, who cannot sign in again either', async () => {
    const { signIn, clock, cookie, credentials } = await signedIn();
    expect(await signIn.closeAccount(amira)).toBe(true);
    expect(signIn.readSession(cookie, clock.now())).toBeNull();
    await expect(signIn.withPassword(credentials, source)).rejects.toThrow();
    expect(await signIn.closeAccount(amira)).toBe(false);
  });
});

describe('readSession on a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-sign-in-'));
  const path = join(folder, 'auth.db');
  const second = join(folder, 'second.db');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('sees at once what another connection ended, and writes last-seen at most once a minute', async () => {
    const { signIn, clock, cookie } = await signedIn({ path });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const other = new DatabaseSync(path);
    const seen = () => other.prepare('select lastSeenAt from session').get()?.['lastSeenAt'];
    clock.pass(0.9);
    signIn.readSession(cookie, clock.now());
    signIn.listSessions(amira, null); // Writes what waits.
    expect(seen()).toBe('2026-03-03T10:00:00.000Z');
    clock.pass(0.1);
    signIn.readSession(cookie, clock.now());
    expect(seen(), 'nothing is written while reading').toBe('2026-03-03T10:00:00.000Z');
    signIn.listSessions(amira, null);
    expect(seen()).toBe('2026-03-03T10:01:00.000Z');
    other.exec('delete from session');
    expect(signIn.readSession(cookie, clock.now())).toBeNull();
    other.close();

    signIn.close();
    clock.pass(1);
    const again = await openSignIn({ path, now: clock.now });
    await expect(
      again.signIn.withPassword({ email: 'amira@council.example', password: goodPassword }, source),
    ).resolves.toMatchObject({ staffId: amira });
    again.signIn.close();
  });

  it('keeps nothing of what has expired once somebody signs in', async () => {
    const { signIn, clock, credentials } = await signedIn({ path: second });
    await signIn.issueSetUpLink({ staffId: bethan, email: 'bethan@council.example' });
    await codeOf(signIn.withPassword({ ...credentials, password: 'teapot-lantern-orchid' }, source));
    const other = new DatabaseSync(second);
    const count = (table: string) => other.prepare(`select count(*) as count from ${table}`).get()?.['count'];
    expect(['session', 'setUpLink', 'attempt'].map(count)).toEqual([1, 1, 4]);
    clock.pass(24 * 60);
    await signIn.withPassword(credentials, source);
    expect(['session', 'setUpLink', 'attempt'].map(count), 'the three counters of this try').toEqual([1, 0, 3]);
    other.close();
    signIn.close();
  });
});
