import { type Day, dayOf, type Id, type ImportKind, type ImportProgress } from '@waymark/contracts';
import { type Core, finishPreview, performVerb, stageImportRows, theSystem } from '@waymark/core';
import type { Preview } from '@waymark/interop';
import { previewApart } from './apart/preview-apart.ts';
import { knownPlans } from './known-plans.ts';
import { previewEnding } from './preview-ending.ts';

export interface StagingOptions {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Ends the reading with what it was aborted with. */
  readonly signal?: AbortSignal;
}

/** A file that lies here to be read. */
export interface FileToStage {
  readonly path: string;
  readonly kind: ImportKind;
  /** The day on which it holds, as whoever gave it says. */
  readonly asAt: Day | null;
}

/**
 * Reads a file into the preview of a run that was begun: compared with what is known, staged some rows at a time as
 * it streams in, ended as `previewed` or `refused`. Holds no more of the file than one chunk of rows.
 * Errors: `illegal-move` where the run was put away meanwhile; what the disk or the database throws.
 */
export const stageFile = async (
  core: Core,
  importRunId: Id,
  { path, kind, asAt }: FileToStage,
  { onProgress, signal }: StagingOptions = {},
): Promise<Preview> => {
  const asked = { actor: theSystem };
  let progress: ImportProgress = { bytes: 0, bytesRead: 0, childrenRead: 0 };
  const preview = await previewApart(path, {
    kind,
    asOf: dayOf(core.store.now()),
    asAt,
    known: knownPlans(core),
    onRows: async (rows, { bytes, bytesRead, childrenRead }) => {
      const input = { importRunId, rows, progress: { bytes, bytesRead, childrenRead } };
      await performVerb(core, stageImportRows, { ...asked, input });
    },
    onProgress: ({ bytes, bytesRead, childrenRead }) => {
      progress = { bytes, bytesRead, childrenRead };
      onProgress?.(progress);
    },
    ...(signal !== undefined && { signal }),
  });
  await performVerb(core, finishPreview, { ...asked, input: previewEnding(importRunId, preview, progress) });
  return preview;
};
