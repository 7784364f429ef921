import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

/** Listens on a free port and prints the address. */
export const listen = (app: Hono): void => {
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
    process.stdout.write(`http://localhost:${port}\n`),
  );
  process.on('SIGTERM', () => process.exit(0));
};
