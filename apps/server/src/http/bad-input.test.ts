import { newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actionsOf, problemOf } from '../../test/answers.ts';
import { openWorld, origin, type Sent, send, type World } from '../../test/open-world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

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
    expect(await actionsOf(world, staffId)).toEqual([]);
    expect((await send(world.app, '/title', { method: 'HEAD', cookie })).status).toBe(200);
  });

  it('under another host name is 403 everywhere', async () => {
    const answer = await world.app.request(`${origin}/healthz`, { headers: { host: 'localhost.example' } });
    expect(await problemOf(answer)).toMatchObject({ status: 403, code: 'host-not-allowed' });
  });
});
