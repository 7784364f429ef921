import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { reportStyleHash } from '@waymark/documents';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { noStore } from './no-store.ts';
import { secureHeaders } from './secure-headers.ts';

const expected = {
  'content-security-policy':
    `default-src 'none'; script-src 'self'; style-src 'self' ${reportStyleHash}; img-src 'self' data:; connect-src 'self'; ` +
    "font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
const overHttps = { ...expected, 'strict-transport-security': 'max-age=31536000; includeSubDomains' };

const app = (isHttps: boolean): Hono => {
  const made = new Hono();
  made.use(secureHeaders({ isHttps }));
  made.use('/api/*', noStore());
  made.get('/api/people', (context) => context.json({}));
  made.get('/raw', () => new Response('raw', { headers: { 'x-own': 'kept' } }));
  made.get('/broken', () => {
    throw new Error('broken');
  });
  made.onError((_error, context) => context.text('broken', 500));
  return made;
};

const subset = (headers: Headers, names: object): Record<string, string | null> =>
  Object.fromEntries(Object.keys(names).map((name) => [name, headers.get(name)]));

const overNode = async (isHttps: boolean, use: (origin: string) => Promise<void>): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<AddressInfo>();
  const server = serve({ fetch: app(isHttps).fetch, port: 0, hostname: '127.0.0.1' }, resolve);
  try {
    await use(`http://127.0.0.1:${(await promise).port}`);
  } finally {
    server.close();
  }
};

describe('secure headers', () => {
  const paths = ['/api/people', '/raw', '/broken', '/nowhere'];

  it('stand on every answer, errors and unknown paths included', async () => {
    for (const path of paths) {
      expect(subset((await app(true).request(path)).headers, overHttps), path).toEqual(overHttps);
    }
    expect((await app(true).request('/raw')).headers.get('x-own')).toBe('kept');
  });

  it('stand on every answer of the real server, with the answer’s own beside them', async () => {
    await overNode(true, async (origin) => {
      for (const path of paths) {
        expect(subset((await fetch(origin + path)).headers, overHttps), path).toEqual(overHttps);
      }
      expect((await fetch(`${origin}/raw`)).headers.get('x-own')).toBe('kept');
      expect((await fetch(`${origin}/api/people`)).headers.get('cache-control')).toBe('no-store');
    });
  });

  it('promise encryption only where browsers come over https', async () => {
    expect((await app(false).request('/raw')).headers.get('strict-transport-security')).toBeNull();
    await overNode(false, async (origin) => {
      expect((await fetch(`${origin}/raw`)).headers.get('strict-transport-security')).toBeNull();
    });
  });

  it('allow nothing inline and nothing from elsewhere', () => {
    expect(expected['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
  });
});

describe('noStore', () => {
  it('is on what it is put on, and there alone', async () => {
    expect((await app(true).request('/api/people')).headers.get('cache-control')).toBe('no-store');
    expect((await app(true).request('/raw')).headers.get('cache-control')).toBeNull();
  });
});
