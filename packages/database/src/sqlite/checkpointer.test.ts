import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onFile, scratchFolder, scratchSchema } from '../testing/index.ts';
import { Checkpointer } from './checkpointer.ts';
import { openWriter } from './open-writer.ts';

let folder: ReturnType<typeof scratchFolder>;
let path: string;
let writer: DatabaseSync;
beforeEach(() => {
  folder = scratchFolder();
  path = join(folder.folder, 'waymark.db');
  onFile(path, ['create table steps (place text)']);
  writer = openWriter(path);
});
afterEach(() => {
  if (writer.isOpen) writer.close();
  folder.remove();
});

const pages = 50;
const limits = { pages, pagesAtMost: 10_000 };

const walk = (): void =>
  writer.exec(
    `insert into steps with recursive step (n) as (select 1 union all select n + 1 from step where n < ${pages})
     select hex(randomblob(2000)) from step`,
  );

const log = (): { readonly log: number; readonly checkpointed: number } => {
  const { log: length, checkpointed } = writer.prepare('pragma wal_checkpoint(noop)').get() ?? {};
  return { log: Number(length), checkpointed: Number(checkpointed) };
};

describe('the log of the writer', () => {
  it('is written back beside it once it is long enough, and begins anew', async () => {
    const checkpointer = new Checkpointer(writer, path, limits);
    walk();
    const { log: long, checkpointed } = log();
    expect(long).toBeGreaterThan(pages);
    expect(checkpointed).toBe(0);
    checkpointer.look();
    await expect.poll(() => log().checkpointed).toBe(long);
    writer.exec("insert into steps values ('ford')");
    expect(log().log).toBeLessThan(pages);
    await checkpointer.close();
  });

  it('does not grow without end under a writer that never rests', async () => {
    const checkpointer = new Checkpointer(writer, path, limits);
    const lengths: number[] = [];
    await expect
      .poll(
        () => {
          walk();
          checkpointer.look();
          lengths.push(log().log);
          return lengths.filter((length, index) => length < (lengths[index - 1] ?? 0)).length;
        },
        { interval: 1, timeout: 10_000 },
      )
      .toBeGreaterThan(3);
    await checkpointer.close();
    expect(writer.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
  });

  it('is left alone while it is short, without a thread', async () => {
    const checkpointer = new Checkpointer(writer, path, limits);
    writer.exec("insert into steps values ('ford')");
    checkpointer.look();
    await checkpointer.close();
    expect(log().checkpointed).toBe(0);
  });

  it('is written back by the writer again when the thread cannot', async () => {
    const checkpointer = new Checkpointer(writer, join(folder.folder, 'nowhere', 'waymark.db'), limits);
    walk();
    checkpointer.look();
    await expect.poll(() => writer.prepare('pragma wal_autocheckpoint').get()).toEqual({ wal_autocheckpoint: 1000 });
    checkpointer.look();
    await checkpointer.close();
  });

  it('is gone, as is the thread, when all is closed', async () => {
    const checkpointer = new Checkpointer(writer, path, limits);
    walk();
    checkpointer.look();
    await checkpointer.close();
    writer.close();
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('keeps no process alive, and lets none end before all is closed', async () => {
    const other = join(folder.folder, 'other.db');
    onFile(other, scratchSchema);
    const child = fileURLToPath(new URL('../testing/closing-child.ts', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [child, other]);
    expect(stdout).toBe('closed');
    expect(existsSync(`${other}-wal`)).toBe(false);
  });
});
