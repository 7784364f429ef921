import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EnterAsRequest, enterAsRefusal } from './enter-as-refusal.ts';
import { amira, cookieOf, openSignIn, source } from './testing.ts';

const fromHere: EnterAsRequest = {
  remoteAddress: '127.0.0.1',
  host: 'localhost:3000',
  origin: 'http://localhost:3000',
  isForwarded: false,
};

describe('enter as', () => {
  it('begins a session in a demonstration on loopback', async () => {
    const { signIn, clock, events } = await openSignIn({ isLoopbackDemonstration: true });
    const { setCookie, sessionId } = await signIn.enterAs(amira, fromHere, source);
    expect(signIn.readSession(cookieOf(setCookie), clock.now())).toMatchObject({ staffId: amira, sessionId });
    expect(signIn.listSessions(amira, sessionId)).toMatchObject([{ startedBy: 'enter-as', isCurrent: true }]);
    expect(events).toMatchObject([{ what: 'entered-as', staffId: amira, sessionId }]);
    const again = await signIn.enterAs(amira, fromHere, source);
    expect(again.sessionId).not.toBe(sessionId);
  });

  it('is refused and told to the audit where the demonstration or the loopback is missing', async () => {
    const { signIn, events } = await openSignIn({ isLoopbackDemonstration: false });
    await expect(signIn.enterAs(amira, fromHere, source)).rejects.toMatchObject({
      kind: 'not-allowed',
      code: 'enter-as-not-offered',
    });
    expect(events).toMatchObject([{ what: 'enter-as-refused', staffId: amira, sessionId: null }]);
    expect(signIn.isEnterAsOffered).toBe(false);
    expect(signIn.listSessions(amira, null)).toEqual([]);
  });

  it.each<[string, Partial<EnterAsRequest>, string | null]>([
    ['a request from this machine', {}, null],
    ['one by IPv6', { remoteAddress: '::1', host: '[::1]:3000', origin: 'http://[::1]:3000' }, null],
    ['one by a mapped address', { remoteAddress: '::ffff:127.0.0.1' }, null],
    ['one without an origin', { origin: undefined }, null],
    ['one from another machine', { remoteAddress: '192.0.2.10' }, 'not-from-loopback'],
    ['one from nowhere', { remoteAddress: undefined }, 'not-from-loopback'],
    ['an address that only looks so', { remoteAddress: '127.0.0.1.example' }, 'not-from-loopback'],
    ['another site’s name for this machine', { host: 'rebound.example:3000' }, 'other-host'],
    ['a name that only begins so', { host: 'localhost.example' }, 'other-host'],
    ['a name that only begins like the address', { host: '127.0.0.1.example:3000' }, 'other-host'],
    ['no host', { host: undefined }, 'other-host'],
    ['another site’s page', { origin: 'https://rebound.example' }, 'other-host'],
    ['an opaque origin', { origin: 'null' }, 'other-host'],
    ['a proxy', { isForwarded: true }, 'forwarded'],
  ])('for %s', (_what, changes, refusal) => {
    expect(enterAsRefusal(true, { ...fromHere, ...changes })).toBe(refusal);
    expect(enterAsRefusal(false, { ...fromHere, ...changes })).toBe('not-a-loopback-demonstration');
  });

  it('leaves no session behind when the same database is opened without it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-enter-as-'));
    const path = join(folder, 'auth.db');
    const { signIn, clock } = await openSignIn({ path, isLoopbackDemonstration: true });
    const cookie = cookieOf((await signIn.enterAs(amira, fromHere, source)).setCookie);
    signIn.close();
    const stillOne = await openSignIn({ path, isLoopbackDemonstration: true });
    expect(stillOne.signIn.readSession(cookie, clock.now())).not.toBeNull();
    stillOne.signIn.close();
    const real = await openSignIn({ path, isLoopbackDemonstration: false });
    expect(real.signIn.readSession(cookie, clock.now())).toBeNull();
    real.signIn.close();
    rmSync(folder, { recursive: true });
  });
});
