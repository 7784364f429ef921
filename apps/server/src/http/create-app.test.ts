import { newId, problemSchema } from '@waymark/contracts';
import { openSqliteTrail } from '@waymark/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorld, origin, type Sent, send, type World } from '../../test/open-world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** The problem document of an answer; fails where it is none. */
const problemOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const problem = problemSchema.parse(await answer.json());
  expect(problem.status).toBe(answer.status);
  return problem;
};

describe('S38 every kind of bad input has its own problem document', () => {
  const facilitator = async () => {
    const { staffId, cookie } = await world.enter('facilitator');
    return { cookie, personId: await world.reachable(staffId) };
  };
  const asked = async (sent: Sent) => {
    const { cookie, personId } = await facilitator();
    return await problemOf(await send(world.app, `/people/${personId}/notes`, { cookie, ...sent }));
  };

  it('a body that is not JSON is 400', async () => {
    expect(await asked({ raw: '{"text":' })).toMatchObject({ status: 400, code: 'malformed-json' });
  });

  it('a body that is not UTF-8 is 400, and no letter of it is changed in silence', async () => {
    const raw = new Uint8Array([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]);
    expect(await asked({ raw })).toMatchObject({ status: 400, code: 'not-utf-8' });
  });

  it('a body nested beyond any schema is 400', async () => {
    const raw = `{"text":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(await asked({ raw })).toMatchObject({ status: 400, code: 'too-deep' });
  });

  it('a body that is no object is 422', async () => {
    for (const body of [[], 'text', 3, null]) {
      expect(await asked({ body })).toMatchObject({
        status: 422,
        code: 'wrong-type',
        errors: [{ path: '', code: 'wrong-type' }],
      });
    }
  });

  it('a wrong type is 422 and located', async () => {
    const problem = await asked({ body: { text: 12 } });
    expect(problem).toMatchObject({
      status: 422,
      code: 'invalid-input',
      errors: [{ path: 'text', code: 'wrong-type' }],
    });
  });

  it('an unknown field is 422 and named, one from the prototype included', async () => {
    const problem = await asked({ body: { text: 'a', colour: 'red' } });
    expect(problem).toMatchObject({ status: 422, errors: [{ path: 'colour', code: 'unknown-field' }] });
    const sly = await asked({ raw: '{"text":"a","__proto__":{"weight":1}}' });
    expect(sly).toMatchObject({ status: 422, errors: [{ path: '__proto__', code: 'unknown-field' }] });
  });

  it('a field that the address gives cannot be sent again', async () => {
    const problem = await asked({ body: { text: 'a', personId: newId() } });
    expect(problem).toMatchObject({ status: 422, errors: [{ path: 'personId', code: 'given-twice' }] });
  });

  it('NUL and half a surrogate pair are 422 and located', async () => {
    for (const escaped of ['\\u0000', '\\ud800']) {
      const problem = await asked({ raw: `{"text":"a${escaped}b"}` });
      expect(problem).toMatchObject({ status: 422, errors: [{ path: 'text', code: 'not-text' }] });
    }
    const { cookie, personId } = await facilitator();
    const answer = await send(world.app, `/people/${personId}/notes`, {
      cookie,
      raw: '{"text":"\\u00e9 \\ud83d\\ude00"}',
    });
    expect(answer.status).toBe(200);
  });

  it('an oversized body is 413', async () => {
    const raw = JSON.stringify({ text: 'a'.repeat(1024 * 1024) });
    const headers = { 'content-length': String(raw.length) };
    expect(await asked({ raw, headers })).toMatchObject({ status: 413, code: 'body-too-large' });
  });

  it('another content type is 415', async () => {
    const problem = await asked({ raw: 'text=a', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(problem).toMatchObject({ status: 415, code: 'media-type-not-taken' });
  });

  it('a request from another site is 403', async () => {
    const problem = await asked({ body: { text: 'a' }, headers: { 'sec-fetch-site': 'cross-site' } });
    expect(problem).toMatchObject({ status: 403, code: 'cross-site-request' });
  });

  it('an If-Match or Idempotency-Key that is none is 400', async () => {
    for (const value of ['3', '"three"', '*', '"1", "2"', 'w/"1"']) {
      const problem = await asked({ body: { text: 'a' }, headers: { 'if-match': value } });
      expect(problem).toMatchObject({ status: 400, code: 'if-match-malformed' });
    }
    for (const value of ['a'.repeat(101), 'two words', '']) {
      const problem = await asked({ body: { text: 'a' }, headers: { 'idempotency-key': value } });
      expect(problem).toMatchObject({ status: 400, code: 'idempotency-key-malformed' });
    }
  });

  it('a verb takes no query, and a read no field twice', async () => {
    const { cookie, personId } = await facilitator();
    const verb = await send(world.app, `/people/${personId}/notes?text=a`, { cookie, body: { text: 'a' } });
    expect(await problemOf(verb)).toMatchObject({ status: 400, code: 'query-not-taken' });
    const read = await send(world.app, `/people/${personId}/notes?limit=1&limit=2`, { cookie });
    expect(await problemOf(read)).toMatchObject({ status: 422, errors: [{ path: 'limit', code: 'given-twice' }] });
  });

  it('no problem repeats what was sent', async () => {
    const told = JSON.stringify(
      await asked({ body: { text: 'Marker McSecret '.repeat(9), weight: 'Marker McSecret' } }),
    );
    expect(told).not.toContain('McSecret');
  });
});

describe('S38 what cannot be had', () => {
  it('without a session, or with one of someone who has left, is 401', async () => {
    const { cookie, staffId } = await world.enter('facilitator');
    expect((await send(world.app, '/title', { cookie })).status).toBe(200);
    expect(await problemOf(await send(world.app, '/title'))).toMatchObject({ status: 401, code: 'not-signed-in' });
    await world.leave(staffId);
    const answer = await send(world.app, '/title', { cookie });
    expect(answer.headers.get('www-authenticate')).toBe('Session');
    expect(await problemOf(answer)).toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  it('without the permission is 403', async () => {
    const { cookie } = await world.enter('facilitator');
    const refused = await problemOf(await send(world.app, '/managed', { cookie, body: {} }));
    expect(refused).toMatchObject({ status: 403, code: 'permission-missing' });
    const administrator = await world.enter('administrator');
    expect((await send(world.app, '/managed', { cookie: administrator.cookie, body: {} })).status).toBe(200);
  });

  it('under a role that begins or ends tonight changes at midnight in London, in the middle of a session (ASVS 8.3.2)', async () => {
    world.core.clock.set('2026-03-05T23:50:00Z');
    const joiner = await world.enter('facilitator', { role: 'administrator', from: '2026-03-06' });
    const leaver = await world.enter('facilitator', { role: 'administrator', from: '2026-01-01', to: '2026-03-06' });
    const statuses = async () =>
      await Promise.all(
        [joiner, leaver].map(async ({ cookie }) => (await send(world.app, '/managed', { cookie, body: {} })).status),
      );
    expect(await statuses()).toEqual([403, 200]);
    world.core.clock.pass({ minutes: 10 });
    expect(await statuses()).toEqual([200, 403]);
  });

  it('out of reach is the same 404, byte for byte and header for header, as unknown', async () => {
    const { cookie } = await world.enter('facilitator');
    const other = await world.enter('facilitator');
    const outOfReach = await world.reachable(other.staffId);
    const told = async (personId: string, sent: Sent) => {
      const answer = await send(world.app, `/people/${personId}/notes`, { cookie, ...sent });
      expect(answer.status).toBe(404);
      return [await answer.text(), [...answer.headers]];
    };
    expect(await told(outOfReach, {})).toEqual(await told(newId(), {}));
    const body = { text: 'a' };
    expect(await told(outOfReach, { body })).toEqual(await told(newId(), { body }));
  });

  it('at an unknown address is 404, with another method 405 with Allow', async () => {
    const { cookie } = await world.enter('facilitator');
    for (const path of ['/nothing', '/people', '/people//notes', '//api', '//api/', '//api/v2/title', '/title/']) {
      expect(await problemOf(await send(world.app, path, { cookie }))).toMatchObject({
        status: 404,
        code: 'path-not-found',
      });
    }
    const patched = await send(world.app, '/title', { method: 'PATCH', cookie, body: {} });
    expect(await problemOf(patched)).toMatchObject({ status: 405, code: 'method-not-allowed' });
    expect(patched.headers.get('allow')).toBe('GET, HEAD, PUT');
    const deleted = await send(world.app, `/people/${newId()}/notes`, { method: 'DELETE', cookie, body: {} });
    expect(deleted.headers.get('allow')).toBe('GET, POST');
  });

  it('HEAD is refused where a read opens people’s records, and writes no audit', async () => {
    const { staffId, cookie } = await world.enter('facilitator');
    const personId = await world.reachable(staffId);
    const answer = await send(world.app, `/people/${personId}/notes`, { method: 'HEAD', cookie });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET']);
    expect(await actionsOf(staffId)).toEqual([]);
    expect((await send(world.app, '/title', { method: 'HEAD', cookie })).status).toBe(200);
  });

  it('under another host name is 403 everywhere', async () => {
    const answer = await world.app.request(`${origin}/healthz`, { headers: { host: 'localhost.example' } });
    expect(await problemOf(answer)).toMatchObject({ status: 403, code: 'host-not-allowed' });
  });
});

const actionsOf = async (staffId: string): Promise<string[]> => {
  const { trail, close } = openSqliteTrail(world.core.location);
  const rows = await trail.page(0, 1000);
  close();
  return rows.filter(({ actorId }) => actorId === staffId).map(({ action, outcome }) => `${action} ${outcome}`);
};

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
    expect((await actionsOf(staffId)).filter((action) => action === 'add-note done')).toHaveLength(1);
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
    expect(await actionsOf(staffId)).toEqual(['read-notes read']);
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

  it('of a database that takes nothing any more is 503 and a line in the log', async () => {
    const { staffId, cookie } = await world.enter('facilitator');
    const personId = await world.reachable(staffId);
    await world.core.store.close();
    const answer = await send(world.app, `/people/${personId}/notes`, { cookie, body: { text: 'a' } });
    expect(answer.status).not.toBe(200);
    expect(world.lines).toHaveLength(1);
  });
});
