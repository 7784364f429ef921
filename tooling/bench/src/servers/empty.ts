import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { listen } from './listen.ts';

/** An empty handler that returns the bytes of a file. */
const body = readFileSync(process.argv[2] ?? '', 'utf8');
listen(new Hono().get('/', (context) => context.body(body, 200, { 'content-type': 'application/json' })));
