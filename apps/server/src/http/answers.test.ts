import { newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actionsOf, problemOf } from '../../test/answers.ts';
import { readTitle } from '../../test/notes.ts';
import { openWorld, origin, send, type World } from '../../test/open-world.ts';
import { operationOf } from './api/operation.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

describe('versions and keys', () => {
  it('an act on a version needs If-Match, refuses a stale one with 409 and answers the new one as ETag', async () => {
    const { cookie } = await world.enter('facilitator');
    const change = (headers: Record<string, string>) =>
      send(world.app, '/title', { method: 'PUT', cookie, body: { title: 'New' }, headers });
    expect(await problemOf(await change({}))).toMatchObject({ status: 428, code: 'if-match-missing' });
    const stale = await problemOf(await change({ 'if-match': '"2"' }));
    expect(stale).toMatchObject({ status: 409, code: 'stale-version', facts: { version: 3 } });
    for (const value of ['"3"', 'W/"3"']) {
      const answer = await change({ 'if-match': value });
      expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"4"']);
    }
  });

  it('the same Idempotency-Key gets the same answer, with other content 409', async () => {
    const { staffId, cookie } = await world.enter('facilitator');
    const personId = await world.reachable(staffId);
    const add = (text: string) =>
      send(world.app, `/people/${personId}/notes`, { cookie, body: { text }, headers: { 'idempotency-key': 'k-1' } });
    const first = await add('a');
    expect(first.status).toBe(200);
    expect(await (await add('a')).text()).toBe(await first.text());
    expect(await problemOf(await add('b'))).toMatchObject({ status: 409, code: 'idempotency-key-reused' });
    expect((await actionsOf(world, staffId)).filter((action) => action === 'add-note done')).toHaveLength(1);
  });
});

describe('an answer', () => {
  it('of a read carries path and query, is kept by no cache, and is in the audit before it leaves', async () => {
    const { staffId, cookie } = await world.enter('facilitator');
    const personId = await world.reachable(staffId);
    const answer = await send(world.app, `/people/${personId}/notes?limit=12`, { cookie });
    expect(await answer.json()).toEqual({ personId, limit: 12, version: 7 });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'no-store',
      etag: '"7"',
      'x-content-type-options': 'nosniff',
    });
    expect(await actionsOf(world, staffId)).toEqual(['read-notes read']);
  });

  it('is kept by no cache under /api, whatever it is', async () => {
    const { cookie } = await world.enter('facilitator');
    const paths = [
      '/title',
      '/nothing',
      '/sessions',
      '/staff',
      '/enter-as',
      '//api/openapi.json',
      '//api/docs',
      '//api/docs.css',
    ];
    for (const path of paths) {
      expect((await send(world.app, path, { cookie })).headers.get('cache-control'), path).toBe('no-store');
      expect((await send(world.app, path)).headers.get('cache-control'), path).toBe('no-store');
    }
    const wrong = await send(world.app, '/sign-in', { body: { email: 'a@example.test', password: 'wrong' } });
    expect([wrong.status, wrong.headers.get('cache-control')]).toEqual([401, 'no-store']);
  });
});

describe('entering a demonstration without a password', () => {
  const ask = (env: object, headers: Record<string, string> = {}) =>
    world.app.request(`${origin}/api/v1/enter-as`, { headers: { host: 'localhost:3000', ...headers } }, env);
  const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });

  it('offers its staff to a browser on the same machine, and to no other', async () => {
    const { staffId } = await world.enter('facilitator');
    const gone = await world.enter('facilitator');
    await world.leave(gone.staffId);
    expect(await (await ask(from('127.0.0.1'))).json()).toEqual({
      staff: [{ staffId, name: 'Robin Example', organisation: 'Northtown', roles: ['facilitator'] }],
    });
    const refused = [
      await ask(from('192.0.2.7')),
      await ask({}),
      await ask(from('127.0.0.1'), { 'x-forwarded-for': '192.0.2.7' }),
    ];
    for (const answer of refused)
      expect(await problemOf(answer)).toMatchObject({ status: 403, code: 'enter-as-not-offered' });
  });
});

describe('a defect', () => {
  it('is a 500 with a reference that also stands in the log, and its words are told to nobody', async () => {
    const { cookie } = await world.enter('facilitator');
    const path = `/notes/${newId()}`;
    const answer = await send(world.app, path, { method: 'DELETE', cookie });
    const problem = await problemOf(answer);
    expect(problem).toMatchObject({
      status: 500,
      code: 'internal-error',
      reference: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(JSON.stringify(problem)).not.toContain('McSecret');
    const [line = '', ...others] = world.lines;
    expect(others).toEqual([]);
    expect(line).not.toContain('McSecret');
    const logged = JSON.parse(line);
    expect(logged).toMatchObject({
      level: 'error',
      event: 'request-failed',
      reference: problem.reference,
      where: 'DELETE /api/v1/notes/:noteId',
      error: 'TypeError',
    });
    expect(logged.frames[0]).toContain('apps/server/test/notes.ts');
    expect(line).not.toContain(path);
  });

  it('of an expected kind leaves no line in the log', async () => {
    await send(world.app, '/title');
    expect(world.lines).toEqual([]);
  });

  it('of the disk is 503 with a time to come back, and a line in the log', async () => {
    const failing = {
      ...operationOf(readTitle),
      perform: async () => {
        throw Object.assign(new Error('database or disk is full: Marker'), { errcode: 13 });
      },
    };
    const small = await openWorld({ operations: [failing] });
    const { cookie } = await small.enter('facilitator');
    const answer = await send(small.app, '/title', { cookie });
    expect(await problemOf(answer)).toMatchObject({ status: 503, code: 'disk-full' });
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(small.lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({
        level: 'warning',
        event: 'unavailable',
        code: 'disk-full',
        where: 'GET /api/v1/title',
      }),
    ]);
    await small.close();
  });
});

describe('the access log', () => {
  it('is off unless asked for, and holds the pattern of a route, never the address', async () => {
    const small = await openWorld({ hasAccessLog: true });
    const { staffId, cookie } = await small.enter('facilitator');
    const personId = await small.reachable(staffId);
    await send(small.app, `/people/${personId}/notes?limit=3`, { cookie });
    await send(small.app, `/people/${newId()}/notes`, { cookie });
    expect(small.lines.map((line) => JSON.parse(line))).toEqual(
      [200, 404].map((status) =>
        expect.objectContaining({ event: 'answered', method: 'GET', route: '/api/v1/people/:personId/notes', status }),
      ),
    );
    expect(small.lines.join()).not.toContain(personId);
    await small.close();
  });
});

describe('readiness', () => {
  it('ends when the database no longer answers, and when the server has been asked to end', async () => {
    let isOpen = true;
    const small = await openWorld({ isOpen: () => isOpen });
    const ready = async () => await send(small.app, '//readyz');
    expect((await ready()).status).toBe(200);
    isOpen = false;
    expect(await problemOf(await ready())).toMatchObject({ status: 503, code: 'closing' });
    isOpen = true;
    await small.core.store.close();
    expect(await problemOf(await ready())).toMatchObject({ status: 503, code: 'database-lost' });
    expect((await send(small.app, '//healthz')).status).toBe(200);
    await small.close();
  });
});
