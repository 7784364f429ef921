import { statfsSync } from 'node:fs';
import type { Finding } from './finding.ts';

const megabyte = 1_000_000;
/** Room for a day's work, a backup before a migration and the log. */
const leastFree = 500 * megabyte;

/** Whether the disk under a folder has room; `least` in bytes. */
export const checkDisk = (folder: string, least = leastFree): Finding => {
  try {
    const { bavail, bsize } = statfsSync(folder);
    const free = bavail * bsize;
    const isFine = free >= least;
    const words = `${Math.floor(free / megabyte)} MB free${isFine ? '' : `; Waymark needs ${Math.ceil(least / megabyte)} MB`}`;
    return { check: 'disk', isFine, words };
  } catch {
    return { check: 'disk', isFine: false, words: `The free space at ${folder} cannot be read` };
  }
};
