import { join } from 'node:path';
import type { Core } from '@waymark/core';
import type { Log } from '../composition/log.ts';
import type { Timers } from '../jobs/job-loop.ts';
import { createImportWorker, type ImportWorker } from './import-worker.ts';
import { openSpool, type Spool } from './spool.ts';

export interface ImportDesk {
  readonly spool: Spool;
  readonly worker: ImportWorker;
}

/** Where files come in and who reads and applies them, for one data folder. */
export const openImportDesk = (parts: {
  readonly core: Core;
  readonly dataFolder: string;
  readonly log: Log;
  readonly timers: Timers;
}): ImportDesk => {
  const spool = openSpool(join(parts.dataFolder, 'imports'));
  return { spool, worker: createImportWorker({ ...parts, spool }) };
};
