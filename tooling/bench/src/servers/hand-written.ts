import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Hono } from 'hono';
import type { Captured } from '../capture-statements.ts';
import { listen } from './listen.ts';

/** A handler written by hand that runs the statements of a file, one request after the other, and sends the bytes of another. */
const captured: Captured[] = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const answer: unknown = JSON.parse(readFileSync(process.argv[3] ?? '', 'utf8'));
const key = Buffer.alloc(32, 1);

const files = new Map([...new Set(captured.map(({ file }) => file))].map((file) => [file, open(file)]));
let sequence = 0;
let last = '';

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = normal');
  return database;
}

const auditOf = (params: readonly SQLInputValue[]): SQLInputValue[] => {
  sequence += 1;
  const row = [randomUUID(), 1_000_000_000 + sequence, ...params.slice(2, -1)];
  last = createHmac('sha256', key)
    .update(JSON.stringify([last, ...row]))
    .digest('base64url');
  return [...row, last];
};

const steps = captured.map(({ file, sql, method, params }) => {
  const database = files.get(file);
  if (database === undefined) throw new Error('No such file');
  if (method === 'exec') return () => database.exec(sql);
  const statement: StatementSync = database.prepare(sql);
  const isAudit = sql.includes('insert into audit_entries');
  return () => (isAudit ? statement.run(...auditOf(params)) : statement[method](...params));
});

listen(
  new Hono().get('/', (context) => {
    for (const step of steps) step();
    return context.body(JSON.stringify(answer), 200, { 'content-type': 'application/json' });
  }),
);
