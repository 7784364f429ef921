import type { Day, ImportKind, ImportProgress, StagedRow } from '@waymark/contracts';
import type { Preview } from '@waymark/interop';

/** What the thread that reads a file starts with. */
export interface ReadingJob {
  readonly kind: ImportKind;
  readonly path: string;
  /** Size of the file. */
  readonly bytes: number;
  /** The day of reading, in Europe/London. */
  readonly asOf: Day;
  /** The day on which the file holds, where whoever gave it said so. */
  readonly asAt: Day | null;
  /** The plans that are known, packed by `packPlans`. */
  readonly known: readonly Uint8Array<ArrayBuffer>[];
  /** Whether rows are to be handed over, or the numbers alone are wanted. */
  readonly wantsRows: boolean;
}

/** A reading's progress, with the line it has come to. */
export interface ThreadProgress extends ImportProgress {
  /** From 1. */
  readonly line: number;
}

/** Told by the thread. After `rows` it waits for any answer, so that no more than one chunk of rows is on its way. */
export type FromThread =
  | { readonly type: 'progress'; readonly progress: ThreadProgress }
  | { readonly type: 'rows'; readonly rows: readonly StagedRow[]; readonly progress: ThreadProgress }
  | { readonly type: 'preview'; readonly preview: Preview };
