import { addDays, newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type TestHome, testHome } from '../../test/server-parts.ts';
import { type RunningServer, startServer } from './start-server.ts';

const today = '2026-03-05';
const password = 'teapot-lantern-orchard';
const email = 'jo@northtown.example';

let home: TestHome;
let server: RunningServer;
let cookie: string;
beforeEach(async () => {
  home = testHome();
  server = await startServer(home.parts(), home.options({ wanted: 'real', administrator: 'sam@northtown.example' }));
  const token = (server.oneTimeLink ?? '').split('#')[1];
  await send('POST', '/set-up', { token, password });
  cookie = (await signIn('sam@northtown.example')).cookie;
});
afterEach(async () => {
  await server.stop();
  home.remove();
});

const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  await fetch(`${server.address}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

const signIn = async (address: string, secret = password) => {
  const answer = await send('POST', '/sign-in', { email: address, password: secret });
  return { answer, cookie: (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '' };
};

const admin = async (method: string, path: string, body?: unknown, ifMatch?: number): Promise<unknown> => {
  const answer = await send(method, path, body, {
    cookie,
    ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
  });
  return await answer.json();
};

const shown = z.object({ link: z.string() });
const linkOf = async (staffId: string): Promise<string> =>
  shown.parse(await admin('POST', `/staff/${staffId}/sign-in-link`, {})).link;
const accept = async (link: string, secret = password): Promise<number> =>
  (await send('POST', '/set-up', { token: link.split('#')[1], password: secret })).status;

const own = z.object({ staff: z.array(z.object({ staffId: z.string(), organisationId: z.string() })) });

const addJo = async (from = today): Promise<{ readonly staffId: string; readonly organisationId: string }> => {
  const [sam] = own.parse(await admin('GET', '/staff')).staff;
  const organisationId = sam?.organisationId ?? '';
  const staffId = newId();
  const roles = [{ role: 'facilitator', from }];
  await admin('POST', '/staff', { staffId, organisationId, name: 'Jo Example', email, roles });
  return { staffId, organisationId };
};

describe('an account of a member of staff', () => {
  it('begins with a link that works once, and a new one kills the one before', async () => {
    const { staffId } = await addJo();
    const first = await linkOf(staffId);
    expect(first).toMatch(new RegExp(`^${server.address}/set-up#[\\w-]{43}$`));
    const second = await linkOf(staffId);
    expect(await accept(first)).toBe(403);
    expect(await accept(second)).toBe(204);
    expect(await accept(second)).toBe(403);
    expect((await signIn(email)).answer.status).toBe(200);
    expect(await admin('GET', `/staff/${staffId}`)).toMatchObject({ signIn: { hasPassword: true, sessions: 1 } });
  });

  it('gets another password by a link, which ends every session of it', async () => {
    const { staffId } = await addJo();
    await accept(await linkOf(staffId));
    const before = (await signIn(email)).cookie;
    await accept(await linkOf(staffId), 'orchard-lantern-teapot');
    expect((await send('GET', '/account', undefined, { cookie: before })).status).toBe(401);
    expect((await signIn(email)).answer.status).toBe(401);
    expect((await signIn(email, 'orchard-lantern-teapot')).answer.status).toBe(200);
  });

  it('neither signs in nor goes on from the moment its owner’s work ends', async () => {
    const { staffId } = await addJo();
    await accept(await linkOf(staffId));
    const before = (await signIn(email)).cookie;
    expect((await send('GET', '/account', undefined, { cookie: before })).status).toBe(200);
    await admin('POST', `/staff/${staffId}/end`, {});
    expect((await send('GET', '/account', undefined, { cookie: before })).status).toBe(401);
    const { answer } = await signIn(email);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'sign-in-failed' });
    expect(await admin('GET', `/staff/${staffId}`)).toMatchObject({
      isActive: false,
      signIn: { hasPassword: false, sessions: 0 },
    });
  });

  it('does not sign in before the first role begins, and says so to who knows the password alone', async () => {
    const { staffId } = await addJo(addDays(today, 4));
    await accept(await linkOf(staffId));
    const right = await signIn(email);
    expect([right.answer.status, right.cookie]).toEqual([403, '']);
    expect(await right.answer.json()).toMatchObject({ code: 'no-work-here' });
    expect(await (await signIn(email, 'teapot-lantern-orchid')).answer.json()).toMatchObject({
      code: 'sign-in-failed',
    });
  });

  it('moves to another address with its password, and links that are out die', async () => {
    const { staffId, organisationId } = await addJo();
    await accept(await linkOf(staffId));
    const out = await linkOf(staffId);
    const moved = { organisationId, teamId: null, name: 'Jo Example', email: 'jo.example@northtown.example' };
    await admin('PUT', `/staff/${staffId}`, moved, 1);
    expect(await accept(out)).toBe(403);
    expect((await signIn(email)).answer.status).toBe(401);
    expect((await signIn(moved.email)).answer.status).toBe(200);
  });
});
