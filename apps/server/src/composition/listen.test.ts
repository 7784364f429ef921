import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { listen } from './listen.ts';

describe('a server that closes', () => {
  it('cuts a request that does not end within its patience', async () => {
    const app = new Hono().get('/', () => new Promise<Response>(() => {}));
    const { port, close } = await listen(app, { host: '127.0.0.1', port: 0 }, () => {});
    const cut = expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
    await new Promise<void>((resolve) => {
      const probe = fetch(`http://127.0.0.1:${port}/other`).then((answer) => answer.text());
      void probe.then(() => resolve());
    });
    await close(50);
    await cut;
  });
});
