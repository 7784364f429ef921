import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { listen } from './listen.ts';

describe('a server that closes', () => {
  it('cuts a request that does not end within its patience', async () => {
    const begun = Promise.withResolvers<void>();
    const app = new Hono().get('/', () => {
      begun.resolve();
      return new Promise<Response>(() => {});
    });
    const { port, close } = await listen(app, { host: '127.0.0.1', port: 0 }, () => {});
    const cut = expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
    await begun.promise;
    await close(50);
    await cut;
  });
});
