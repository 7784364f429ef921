import { createReadStream, statSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { dayOf, type Id, type ImportProgress, type StagedRow } from '@waymark/contracts';
import { type Core, finishPreview, performVerb, stageImportRows, theSystem } from '@waymark/core';
import {
  type PlanOutcome,
  type Preview,
  previewStaging,
  readCinCensus,
  type StagedChild,
  type StagingEvent,
} from '@waymark/interop';
import { knownPlans } from './known-plans.ts';
import { previewEnding } from './preview-ending.ts';
import { toStagedRow } from './to-staged-row.ts';

/** Rows staged in one unit, few enough that a register that is being taken does not wait for them. */
const rowsAUnit = 100;
/** Bytes read at once, and after how many progress is written even where nothing is to be staged. */
const bytesAtOnce = 16 * 1024;
const bytesAReport = 2 * 1024 * 1024;

export interface StagingOptions {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Ends the reading with what it was aborted with. */
  readonly signal?: AbortSignal;
}

type Found = readonly [PlanOutcome, StagedChild | null];

/** Plans of one child in the order of their start, so that each is written before the one that follows it. */
const byStart = ([one]: Found, [other]: Found): number =>
  one.identity.start < other.identity.start ? -1 : Number(one.identity.start > other.identity.start);

/**
 * Reads a census into the preview of a run that was begun: compared with what is known, staged some rows at a time as
 * it streams in, ended as `previewed` or `refused`. Holds no more of the file than one child and one chunk of rows.
 * Errors: `illegal-move` where the run was put away meanwhile; what the disk or the database throws.
 */
export const stageFile = async (
  core: Core,
  importRunId: Id,
  path: string,
  { onProgress, signal }: StagingOptions = {},
): Promise<Preview> => {
  const asked = { actor: theSystem };
  let progress: ImportProgress = { bytes: statSync(path).size, bytesRead: 0, childrenRead: 0 };
  let reported = 0;
  let position = 0;
  let found: Found[] = [];
  let rows: StagedRow[] = [];

  const stage = async (): Promise<void> => {
    for (; rows.length > 0 || progress.bytesRead > reported; rows = rows.slice(rowsAUnit)) {
      reported = progress.bytesRead;
      const input = { importRunId, rows: rows.slice(0, rowsAUnit), progress };
      await performVerb(core, stageImportRows, { ...asked, input });
      await setImmediate();
    }
  };

  /** Hands events on and stages what each has come to before the next one is asked for. */
  async function* staged(events: AsyncIterable<StagingEvent>): AsyncGenerator<StagingEvent> {
    for await (const event of events) {
      signal?.throwIfAborted();
      yield event;
      for (const [outcome, child] of found.sort(byStart)) {
        position += 1;
        rows.push(toStagedRow(outcome, child, position));
      }
      found = [];
      if (rows.length >= rowsAUnit || progress.bytesRead - reported >= bytesAReport) await stage();
    }
    await stage();
  }

  const events = readCinCensus(
    createReadStream(path, { highWaterMark: bytesAtOnce, ...(signal !== undefined && { signal }) }),
    {
      asOf: dayOf(core.store.now()),
      onProgress: ({ bytesRead, childrenRead }) => {
        progress = { ...progress, bytesRead, childrenRead };
        onProgress?.(progress);
      },
    },
  );
  const preview = await previewStaging(staged(events), await knownPlans(core), {
    onOutcome: (outcome, child) => found.push([outcome, child]),
  });
  await performVerb(core, finishPreview, { ...asked, input: previewEnding(importRunId, preview, progress) });
  return preview;
};
