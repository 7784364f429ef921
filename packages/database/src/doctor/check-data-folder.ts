import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './finding.ts';

const found = (isFine: boolean, words: string): Finding => ({ check: 'data-folder', isFine, words });

/** Whether the data folder is there and can be written to: a file is made in it and removed. */
export const checkDataFolder = (folder: string): Finding => {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) return found(false, `There is no data folder at ${folder}`);
  const trial = join(folder, `.trial-${process.pid}`);
  try {
    writeFileSync(trial, '', { flag: 'wx' });
    rmSync(trial);
    return found(true, `The data folder can be written to: ${folder}`);
  } catch {
    return found(false, `The data folder cannot be written to: ${folder}. Give it to the user that Waymark runs as`);
  }
};
