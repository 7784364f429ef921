import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  constants,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtServer, startChild } from './child.ts';
import { settled } from './settled.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const cache = here('../../../node_modules/.waymark/bench');

/** The sizes of a demonstration: the small one of `npm start`, a town, eleven towns with a million marks. */
export const sizes = ['demonstration', 'council', 'region'] as const;
export type Size = (typeof sizes)[number];

/** A folder with a demonstration and the key it is read with. */
export interface SizedData {
  readonly folder: string;
  /** What a server is started with on it, at a free port. */
  readonly environment: Readonly<Record<string, string>>;
}

const dataIn = (folder: string): SizedData => ({
  folder,
  environment: {
    WAYMARK_DATA: join(folder, 'data'),
    WAYMARK_KEY_FILE: join(folder, 'key.json'),
    WAYMARK_PORT: '0',
  },
});

/** Where the database of some data lies. */
export const databaseOf = ({ folder }: SizedData): string => join(folder, 'data/waymark.db');

const run = async (args: readonly string[], environment: Readonly<Record<string, string>>): Promise<void> => {
  const child = spawn(process.execPath, [builtServer, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`waymark ${args.join(' ')} ended with ${code}`);
};

/**
 * A demonstration of a size, with all that the server does by itself on new data done. It is made once and kept with the
 * other caches until the tables change; a region takes about twelve minutes and six gigabytes.
 */
export const dataOfSize = async (size: Size, say: (line: string) => void): Promise<SizedData> => {
  const newest = readdirSync(here('../../../packages/core/migrations/sqlite')).toSorted().at(-1);
  const kept = join(cache, `${size}-${newest}`);
  if (existsSync(kept)) return dataIn(kept);
  for (const name of existsSync(cache) ? readdirSync(cache) : [])
    if (name.startsWith(size)) rmSync(join(cache, name), { recursive: true, force: true });
  say(`Making data of the size ${size}, which is kept …`);
  const made = dataIn(join(cache, `${size}.unfinished`));
  mkdirSync(made.folder, { recursive: true });
  if (size !== 'demonstration') await run(['demo', '--size', size], made.environment);
  const waymark = await startChild(builtServer, ['start'], made.environment);
  await settled(databaseOf(made));
  await waymark.stop();
  renameSync(made.folder, kept);
  return dataIn(kept);
};

/**
 * The same data in another folder, to be written to and thrown away. It is on the disk when this returns: gigabytes that
 * the system still has to write would hold up every commit that is measured next.
 */
export const copyOf = (data: SizedData, folder: string): SizedData => {
  cpSync(data.folder, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  const copy = dataIn(folder);
  const file = openSync(databaseOf(copy), 'r+');
  fsyncSync(file);
  closeSync(file);
  return copy;
};
