import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../audit/verify-audit.ts';
import { onFile, scratchFolder, scratchOptions, scratchSchema } from '../testing/index.ts';
import { openSqliteTrail } from './open-sqlite-trail.ts';

const child = fileURLToPath(new URL('../testing/crash-child.ts', import.meta.url));
let folder: ReturnType<typeof scratchFolder>;
let path: string;
let acknowledged: Map<string, Set<string>>;
beforeEach(() => {
  folder = scratchFolder();
  path = join(folder.folder, 'waymark.db');
  onFile(path, ['pragma journal_mode = wal', ...scratchSchema]);
  acknowledged = new Map([
    ['walk', new Set()],
    ['read', new Set()],
  ]);
});
afterEach(() => folder.remove());

/** Starts the child; kills it after so many acknowledgements unless it has ended itself, as `crash` asks. */
const runUntilKilled = async (killAfter: number, crash = 'never', crashAfter = 0): Promise<void> => {
  const running = spawn(process.execPath, [child, path, crash, String(crashAfter)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder.folder, 'compiled') },
  });
  const ended = once(running, 'exit');
  let count = 0;
  for await (const line of createInterface({ input: running.stdout })) {
    const [kind = '', id = ''] = line.split(' ');
    acknowledged.get(kind)?.add(id);
    count += 1;
    if (count === killAfter) running.kill('SIGKILL');
  }
  expect(await ended).toEqual([null, 'SIGKILL']);
};

const column = (database: DatabaseSync, sql: string): Set<string> =>
  new Set(
    database
      .prepare(sql)
      .all()
      .map((row) => String(Object.values(row)[0])),
  );

/** Everything acknowledged is there, nothing is there by half, and the file and the audit chain are whole. */
const expectWhole = async (): Promise<void> => {
  const database = new DatabaseSync(path);
  expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(database.prepare('pragma foreign_key_check').all()).toEqual([]);
  const walked = column(database, 'select id from walkers');
  const read = column(database, "select person_ids ->> 0 from audit_entries where action = 'read'");
  expect(column(database, 'select person_id from steps')).toEqual(walked);
  expect(column(database, "select record_ids ->> 0 from audit_entries where action = 'walk'")).toEqual(walked);
  expect(acknowledged.get('walk')?.difference(walked)).toEqual(new Set());
  expect(acknowledged.get('read')?.difference(read)).toEqual(new Set());
  database.close();
  const { trail, close } = openSqliteTrail(path);
  const verdict = await verifyAudit({ trail, auditKey: scratchOptions().auditKey });
  expect(verdict).toMatchObject({ isWhole: true, entries: walked.size + read.size });
  close();
};

const kills = 18;
const moments: readonly [string, string][] = [
  ['half-way', 'between savepoint and commit, half of a unit written'],
  ['uncommitted', 'between savepoint and commit, a whole unit written'],
  ['unanswered', 'after the commit, before the answer'],
  ['read', 'after the audit of a read'],
];

describe('a process that is killed', () => {
  it(`at ${kills} random moments under load loses nothing it has acknowledged`, { timeout: 60_000 }, async () => {
    for (let kill = 0; kill < kills; kill += 1) {
      await runUntilKilled(1 + Math.floor(Math.random() * 120));
      await expectWhole();
    }
    expect(acknowledged.get('walk')?.size).toBeGreaterThan(kills);
    expect(acknowledged.get('read')?.size).toBeGreaterThan(kills);
  });

  for (const [where, words] of moments) {
    it(`${words}, leaves nothing by half`, async () => {
      for (const crashAfter of [0, 37]) {
        await runUntilKilled(0, where, crashAfter);
        await expectWhole();
      }
    });
  }
});
