import { AppError } from '@waymark/contracts';
import { type Context, Hono } from 'hono';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bodyLimit, oneMebibyte } from './body-limit.ts';
import { clientAddress, isForwarded } from './client-address.ts';
import { rateLimit } from './rate-limit.ts';
import { requestTimeout } from './request-timeout.ts';

const told = (app: Hono): Hono =>
  app.onError((error, context) => {
    if (!(error instanceof AppError)) throw error;
    return context.json({ code: error.code, status: error.status, facts: error.detail.facts });
  });

describe('bodyLimit', () => {
  const app = told(new Hono());
  app.post('/import', bodyLimit(3 * oneMebibyte), async (context) =>
    context.text(`${(await context.req.text()).length}`),
  );
  app.post('*', bodyLimit(), async (context) => context.text(`${(await context.req.text()).length}`));
  const send = async (size: number, declared: boolean, path = '/'): Promise<string> => {
    const body = 'x'.repeat(size);
    const headers: Record<string, string> = declared ? { 'content-length': `${size}` } : {};
    return (await app.request(path, { method: 'POST', body, headers })).text();
  };
  const refused = JSON.stringify({ code: 'body-too-large', status: 413, facts: { maximumBytes: oneMebibyte } });

  it.each([true, false])('takes 1 MiB and not a byte more (length declared: %s)', async (declared) => {
    expect(await send(oneMebibyte, declared)).toBe(`${oneMebibyte}`);
    expect(await send(oneMebibyte + 1, declared)).toBe(refused);
  });

  it('takes more where a path says so', async () => {
    expect(await send(2 * oneMebibyte, false, '/import')).toBe(`${2 * oneMebibyte}`);
    expect(await send(3 * oneMebibyte + 1, false, '/import')).toMatch('body-too-large');
  });

  it('refuses a length that is none, and counts what comes in pieces whatever its length says', async () => {
    const body = 'x'.repeat(oneMebibyte + 1);
    const pieces = { 'content-length': '5', 'transfer-encoding': 'chunked' };
    expect(await (await app.request('/', { method: 'POST', body, headers: pieces })).text()).toBe(refused);
    const odd = { 'content-length': 'many' };
    expect(await (await app.request('/', { method: 'POST', body: 'x', headers: odd })).text()).toBe(refused);
  });
});

describe('requestTimeout', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('answers in time for a handler that does not, and leaves quick ones alone', async () => {
    vi.useFakeTimers();
    const app = told(new Hono());
    app.use(requestTimeout(5_000));
    app.get('/slow', () => new Promise<Response>(() => {}));
    app.get('/quick', (context) => context.text('quick'));
    expect(await (await app.request('/quick')).text()).toBe('quick');
    expect(vi.getTimerCount()).toBe(0);
    const answer = app.request('/slow');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await (await answer).json()).toMatchObject({ code: 'request-timed-out', status: 503 });
  });
});

describe('rateLimit', () => {
  const limited = (maximumKeys?: number) => {
    let now = '2026-03-03T10:00:00.000Z';
    const app = told(new Hono());
    app.use(
      rateLimit({
        rule: { max: 2, seconds: 60 },
        keyOf: (context) => context.req.header('who') ?? '',
        now: () => now,
        ...(maximumKeys === undefined ? {} : { maximumKeys }),
      }),
    );
    app.get('/', (context) => context.text('done'));
    const ask = async (who: string) => (await app.request('/', { headers: { who } })).text();
    return { ask, set: (at: string) => (now = at) };
  };

  it('holds each caller to the rule, tells when to come back, and starts again', async () => {
    const { ask, set } = limited();
    expect([await ask('a'), await ask('a')]).toEqual(['done', 'done']);
    set('2026-03-03T10:00:20.500Z');
    expect(JSON.parse(await ask('a'))).toEqual({
      code: 'too-many-requests',
      status: 429,
      facts: { retryAfterSeconds: 40 },
    });
    expect(await ask('b')).toBe('done');
    set('2026-03-03T10:01:00.000Z');
    expect(await ask('a')).toBe('done');
  });

  it('remembers no more callers than it may', async () => {
    const { ask } = limited(2);
    for (const who of ['a', 'a', 'b', 'c']) await ask(who);
    expect(await ask('a'), 'the longest known was forgotten').toBe('done');
    await ask('c');
    expect(await ask('c')).toMatch('too-many-requests');
  });
});

describe('clientAddress', () => {
  const seen = async (use: (context: Context) => unknown, remoteAddress?: string, forwarded?: string) => {
    const app = new Hono().get('/', (context) => context.text(String(use(context))));
    const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    return (await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })).text();
  };

  it('is the socket’s where no proxy is trusted, whatever a header claims', async () => {
    expect(await seen(clientAddress(), '192.0.2.1', '198.51.100.7')).toBe('192.0.2.1');
    expect(await seen(clientAddress(), undefined)).toBe('unknown');
  });

  it('is the one the outermost trusted proxy saw', async () => {
    expect(await seen(clientAddress(1), '10.0.0.2', 'made-up, 198.51.100.7')).toBe('198.51.100.7');
    expect(await seen(clientAddress(2), '10.0.0.2', 'made-up, 198.51.100.7, 10.0.0.3')).toBe('198.51.100.7');
    expect(await seen(clientAddress(1), '10.0.0.2')).toBe('10.0.0.2');
    expect(await seen(clientAddress(3), '10.0.0.2', '198.51.100.7')).toBe('10.0.0.2');
  });

  it('counts IPv4 alike in both spellings and IPv6 by its /64', async () => {
    expect(await seen(clientAddress(), '::ffff:192.0.2.1')).toBe('192.0.2.1');
    expect(await seen(clientAddress(), '2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
    expect(await seen(clientAddress(), '2001:0db8:1:2::9')).toBe('2001:db8:1:2::/64');
    expect(await seen(clientAddress(), '2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(await seen(clientAddress(), '::1')).toBe('0:0:0:0::/64');
  });

  it('knows a request that was passed on', async () => {
    expect(await seen(isForwarded, '127.0.0.1')).toBe('false');
    expect(await seen(isForwarded, '127.0.0.1', '198.51.100.7')).toBe('true');
  });
});
