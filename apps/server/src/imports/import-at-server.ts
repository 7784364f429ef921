import { type Day, type Id, type ImportKind, type ImportProgress, newId } from '@waymark/contracts';
import {
  beginImport,
  type Core,
  confirmImportAtServer,
  discardImport,
  performVerb,
  theSystem,
  viewImport,
} from '@waymark/core';
import type { Preview } from '@waymark/interop';
import { applyRun } from './apply-run.ts';
import { runsUnderWay } from './runs-under-way.ts';
import { stageFile } from './stage-file.ts';

/** A file given at the server itself, with its SHA-256 in hex. */
export interface FileAtServer {
  readonly kind: ImportKind;
  readonly path: string;
  /** The day on which it holds, as whoever gave it says. */
  readonly asAt: Day | null;
  readonly fileHash: string;
}

const asked = { actor: theSystem };

const viewRun = (core: Core, importRunId: Id) => performVerb(core, viewImport, { ...asked, input: { importRunId } });

/** A run of this very file that was confirmed and not applied to its end: what a command that was killed has left. */
export const unfinishedRun = async (core: Core, { kind, fileHash }: FileAtServer): Promise<Id | undefined> =>
  (await runsUnderWay(core)).find((run) => run.fileHash === fileHash && run.kind === kind && run.state === 'confirmed')
    ?.importRunId;

/** Earlier previews of this very file that were made at the server: the one to come takes their place. */
const discardEarlier = async (core: Core, { fileHash }: FileAtServer): Promise<void> => {
  for (const run of await runsUnderWay(core)) {
    if (run.fileHash !== fileHash || run.startedBy !== theSystem.staffId || run.state === 'confirmed') continue;
    await performVerb(core, discardImport, { ...asked, input: { importRunId: run.importRunId } });
  }
};

/** Reads a file into a preview that waits to be confirmed, here or by a data officer. */
export const previewAtServer = async (
  core: Core,
  file: FileAtServer,
  onProgress: (progress: ImportProgress) => void,
): Promise<{ readonly importRunId: Id; readonly preview: Preview; readonly importedBeforeAt: string | undefined }> => {
  await discardEarlier(core, file);
  const importRunId = newId();
  const { kind, fileHash, asAt } = file;
  const input = { importRunId, kind, fileHash, ...(asAt !== null && { referenceDate: asAt }) };
  const { importedBefore } = await performVerb(core, beginImport, { ...asked, input });
  const preview = await stageFile(core, importRunId, file, { onProgress });
  return { importRunId, preview, importedBeforeAt: importedBefore?.appliedAt };
};

/** Confirms a preview that was just shown. */
export const confirmAtServer = async (core: Core, importRunId: Id): Promise<void> => {
  const { version } = await viewRun(core, importRunId);
  await performVerb(core, confirmImportAtServer, { ...asked, input: { importRunId }, ifMatch: version });
};

/** Applies a confirmed run and answers what it has come to. */
export const applyAtServer = async (core: Core, importRunId: Id, onProgress: (remaining: number) => void) => {
  await applyRun(core, importRunId, { onProgress });
  return await viewRun(core, importRunId);
};
