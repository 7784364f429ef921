import { statSync } from 'node:fs';
import { AppError, addDays, dayOf, type Id, type Instant } from '@waymark/contracts';
import { beginImport, type Core, discardImport, finishPreview, performVerb, theSystem } from '@waymark/core';
import { later } from '@waymark/database';
import type { Log } from '../composition/log.ts';
import { tracesOf } from '../composition/traces-of.ts';
import type { Timers } from '../jobs/job-loop.ts';
import { applyRun } from './apply-run.ts';
import { collectGarbageEvery } from './collect-garbage.ts';
import { failedEnding } from './preview-ending.ts';
import { type RunUnderWay, runsUnderWay } from './runs-under-way.ts';
import type { Spool } from './spool.ts';
import { stageFile } from './stage-file.ts';

export interface ImportWorkerParts {
  readonly core: Core;
  readonly spool: Spool;
  readonly log: Log;
  readonly timers: Timers;
}

export interface ImportWorker {
  /** Clears away what crashes and killed commands have left; before the first file is taken in. */
  readonly prepare: () => Promise<void>;
  readonly start: () => void;
  /** One round: every file that waits is read, every import that was confirmed is applied. */
  readonly turn: () => Promise<void>;
  /** Breaks off between two units; the next start goes on with what is left. */
  readonly stop: () => Promise<void>;
}

const pause = 1000;
/** A census of 100 MB is read in less than 400 MB of memory (issue 2), at eight short pauses; a usual one has none. */
const bytesACollection = 16 * 1024 * 1024;
/** Before something that failed for a reason that may pass is tried again; milliseconds. */
const patience = 30_000;

/**
 * Reads and applies imports beside everything else a server does, one at a time, in units that are short. It keeps no
 * account of its own: what there is to do stands in the runs and in the spool, so that a start after a crash, a confirmed
 * import and one whose command was killed are all found in the same way. It is no job of the job loop, whose rounds wait
 * for their jobs: safety clocks must not wait for a large file.
 */
export const createImportWorker = ({ core, spool, log, timers }: ImportWorkerParts): ImportWorker => {
  const asked = { actor: theSystem };
  const stopping = new AbortController();
  const notBefore = new Map<Id, Instant>();
  const { now } = core.store;
  let timer: unknown;
  let running: Promise<void> | undefined;

  const read = async ({ importRunId, kind, fileHash, referenceDate: asAt }: RunUnderWay): Promise<void> => {
    // Begun once more: whatever a reading that was cut off had staged is removed.
    await performVerb(core, beginImport, { ...asked, input: { importRunId, kind, fileHash } });
    const path = spool.pathOf(importRunId);
    const isLarge = statSync(path).size >= bytesACollection;
    const collectGarbage = isLarge ? collectGarbageEvery(bytesACollection) : undefined;
    collectGarbage?.(-bytesACollection);
    await stageFile(
      core,
      importRunId,
      { path, kind, asAt },
      {
        signal: stopping.signal,
        onProgress: ({ bytesRead }) => collectGarbage?.(bytesRead),
      },
    );
    spool.drop(importRunId);
  };

  const workOn = async (run: RunUnderWay): Promise<void> => {
    const { importRunId, state } = run;
    if (state === 'reading' && spool.has(importRunId)) await read(run);
    if (state === 'confirmed') await applyRun(core, importRunId, { isStopping: () => stopping.signal.aborted });
  };

  const settle = async ({ importRunId, state }: RunUnderWay, error: unknown): Promise<void> => {
    if (stopping.signal.aborted) return;
    if (error instanceof AppError && error.code === 'illegal-move') return spool.drop(importRunId);
    const mayPass = state === 'confirmed' || (error instanceof AppError && error.kind === 'unavailable');
    log(mayPass ? 'warning' : 'error', 'import-failed', { importRunId, ...tracesOf(error) });
    notBefore.set(importRunId, later(now(), patience));
    if (mayPass) return;
    await performVerb(core, finishPreview, { ...asked, input: failedEnding(importRunId) });
    spool.drop(importRunId);
  };

  const turn = async (): Promise<void> => {
    for (const run of await runsUnderWay(core)) {
      if (stopping.signal.aborted) return;
      if ((notBefore.get(run.importRunId) ?? '') > now()) continue;
      await workOn(run).catch((error: unknown) => settle(run, error));
    }
  };

  /** Files that no run waits for, and readings that nobody goes on with. */
  const prepare = async (): Promise<void> => {
    const reading = (await runsUnderWay(core)).filter(({ state }) => state === 'reading');
    spool.keepOnly(new Set(reading.map(({ importRunId }) => importRunId)));
    const yesterday = addDays(dayOf(now()), -1);
    for (const { importRunId, startedAt } of reading) {
      if (spool.has(importRunId) || dayOf(startedAt) >= yesterday) continue;
      await performVerb(core, discardImport, { ...asked, input: { importRunId } });
    }
  };

  const round = (): void => {
    running = turn()
      .catch((error: unknown) => log('error', 'import-round-failed', tracesOf(error)))
      .finally(() => {
        running = undefined;
        if (!stopping.signal.aborted) timer = timers.set(round, pause);
      });
  };

  return {
    prepare,
    turn,
    start: round,
    stop: async () => {
      stopping.abort();
      timers.clear(timer);
      await running;
    },
  };
};
