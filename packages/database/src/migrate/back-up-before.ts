import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '@waymark/contracts';
import { makePrivateFile } from '../sqlite/open-writer.ts';

const holdsTables = `select 1 from sqlite_schema
  where type = 'table' and name not like 'sqlite_%' and name <> 'migration_ledger' limit 1`;

/**
 * Copies a database that already holds tables beside itself, readable by its owner alone; a name is never used twice,
 * and a copy that was interrupted never looks like one. Answers its path, or nothing where there is nothing to lose.
 */
export const backUpBefore = (database: DatabaseSync, path: string, now: Instant): string | undefined => {
  if (database.prepare(holdsTables).get() === undefined) return undefined;
  const copy = freeName(`${path}.before-${now.replaceAll(/[:.]/g, '-')}`);
  const unfinished = `${copy}.unfinished`;
  rmSync(unfinished, { force: true });
  makePrivateFile(unfinished);
  database.prepare('vacuum into ?').run(unfinished);
  const handle = openSync(unfinished, 'r+');
  fsyncSync(handle);
  closeSync(handle);
  renameSync(unfinished, copy);
  return copy;
};

const freeName = (wanted: string): string => {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!existsSync(name)) return name;
  }
};
