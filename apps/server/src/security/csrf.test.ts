import { AppError } from '@waymark/contracts';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { csrf } from './csrf.ts';
import { hostAllowList } from './host-allow-list.ts';
import { ownAddress } from './own-address.ts';

const own = ownAddress({ origin: 'https://waymark.example', isLoopback: false });
const onLoopback = ownAddress({ origin: 'http://localhost:3000', isLoopback: true });

const guarded = (address = own) => {
  const app = new Hono();
  app.use(csrf({ own: address, otherMediaTypes: (path) => (path === '/import' ? ['application/xml'] : []) }));
  app.all('*', (context) => context.text('done'));
  app.onError((error, context) => {
    if (!(error instanceof AppError)) throw error;
    return context.text(error.code);
  });
  return async (headers: Record<string, string>, method = 'POST', path = '/') => {
    const init = method === 'POST' && 'content-type' in headers ? { body: '{}' } : {};
    return (await app.request(path, { method, headers, ...init })).text();
  };
};
const json = { 'content-type': 'application/json' };

describe('csrf', () => {
  const send = guarded();

  it.each<[string, Record<string, string>, string]>([
    ['our own page', { 'sec-fetch-site': 'same-origin' }, 'done'],
    ['our own page in an older browser', { origin: 'https://waymark.example' }, 'done'],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 'cross-site-request'],
    ['a neighbour below the same domain', { 'sec-fetch-site': 'same-site' }, 'cross-site-request'],
    ['no page', { 'sec-fetch-site': 'none' }, 'cross-site-request'],
    ['a made-up kind', { 'sec-fetch-site': 'same-origin, cross-site' }, 'cross-site-request'],
    [
      'another site that claims our origin',
      { 'sec-fetch-site': 'cross-site', origin: 'https://waymark.example' },
      'cross-site-request',
    ],
    ['another site in an older browser', { origin: 'https://other.example' }, 'cross-site-request'],
    ['our name without encryption', { origin: 'http://waymark.example' }, 'cross-site-request'],
    ['our name at another port', { origin: 'https://waymark.example:8443' }, 'cross-site-request'],
    ['our name as a beginning', { origin: 'https://waymark.example.other.example' }, 'cross-site-request'],
    ['an opaque origin', { origin: 'null' }, 'cross-site-request'],
    ['nobody knows where', {}, 'cross-site-request'],
  ])('from %s', async (_what, headers, answer) => {
    expect(await send({ ...json, ...headers })).toBe(answer);
    for (const method of ['PUT', 'PATCH', 'DELETE', 'QUERY']) expect(await send(headers, method), method).toBe(answer);
  });

  it('lets reading pass from anywhere', async () => {
    for (const method of ['GET', 'OPTIONS'])
      expect(await send({ 'sec-fetch-site': 'cross-site' }, method)).toBe('done');
  });

  it.each<[string | null, string]>([
    ['application/json', 'done'],
    ['Application/JSON; charset=utf-8', 'done'],
    [null, 'done'],
    ['text/plain', 'media-type-not-taken'],
    ['application/x-www-form-urlencoded', 'media-type-not-taken'],
    ['multipart/form-data; boundary=x', 'media-type-not-taken'],
    ['application/xml', 'media-type-not-taken'],
    ['text/plain; application/json', 'media-type-not-taken'],
    ['', 'media-type-not-taken'],
  ])('takes JSON only: %s', async (mediaType, answer) => {
    const headers = mediaType === null ? {} : { 'content-type': mediaType };
    expect(await send({ 'sec-fetch-site': 'same-origin', ...headers })).toBe(answer);
  });

  it('refuses a body that does not say what it is', async () => {
    expect(await send({ 'sec-fetch-site': 'same-origin', 'content-length': '2' })).toBe('media-type-not-taken');
    expect(await send({ 'sec-fetch-site': 'same-origin', 'transfer-encoding': 'chunked' })).toBe(
      'media-type-not-taken',
    );
    expect(await send({ 'sec-fetch-site': 'same-origin', 'content-length': '0' })).toBe('done');
  });

  it('takes what a path takes besides', async () => {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/xml' };
    expect(await send(headers, 'POST', '/import')).toBe('done');
    expect(await send(headers, 'POST', '/other')).toBe('media-type-not-taken');
  });

  it('knows this machine by each of its names on loopback, at the port that was asked for', async () => {
    const local = guarded(onLoopback);
    expect(await local({ host: '127.0.0.1:4100', origin: 'http://127.0.0.1:4100' })).toBe('done');
    expect(await local({ host: '[::1]:4100', origin: 'http://[::1]:4100' })).toBe('done');
    expect(await local({ host: 'localhost:4100', origin: 'http://localhost:9999' })).toBe('cross-site-request');
    expect(await local({ host: 'rebound.example', origin: 'http://rebound.example' })).toBe('cross-site-request');
    expect(await send({ host: 'localhost:4100', origin: 'http://localhost:4100' })).toBe('cross-site-request');
  });
});

describe('hostAllowList', () => {
  const ask = async (address: typeof own, host: string | null): Promise<number> => {
    const app = new Hono();
    app.use(hostAllowList(address)).get('*', (context) => context.text('done'));
    app.onError((error) => new Response('', { status: error instanceof AppError ? error.status : 500 }));
    return (await app.request('/', host === null ? {} : { headers: { host } })).status;
  };

  it('answers to the configured name and port', async () => {
    expect(await ask(own, 'waymark.example')).toBe(200);
    expect(await ask(own, 'WayMark.Example')).toBe(200);
    for (const host of [
      'waymark.example:8443',
      'other.example',
      'waymark.example.other.example',
      'localhost',
      '',
      null,
    ]) {
      expect(await ask(own, host), String(host)).toBe(403);
    }
  });

  it('answers to loopback names only where the server listens on loopback', async () => {
    for (const host of ['localhost:3000', 'localhost:4100', '127.0.0.1:3000', '[::1]:3000', 'localhost']) {
      expect(await ask(onLoopback, host), host).toBe(200);
      expect(await ask(own, host), host).toBe(403);
    }
    for (const host of ['rebound.example:3000', '127.0.0.1.example', '127.0.0.2', '0.0.0.0:3000']) {
      expect(await ask(onLoopback, host), host).toBe(403);
    }
  });

  it('answers to further hosts that are named', async () => {
    const also = ownAddress({ origin: 'https://waymark.example', isLoopback: false, otherHosts: ['10.0.0.5:3000'] });
    expect(await ask(also, '10.0.0.5:3000')).toBe(200);
    expect(await ask(also, '10.0.0.6:3000')).toBe(403);
    expect(also.isOwnOrigin('http://10.0.0.5:3000', '10.0.0.5:3000')).toBe(false);
  });
});
