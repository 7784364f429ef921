import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Day, ImportKind, StagedRow } from '@waymark/contracts';
import type { KnownPlan, Preview } from '@waymark/interop';
import { nothingRead } from '../nothing-read.ts';
import type { FromThread, ReadingJob, ThreadProgress } from './messages.ts';
import { packPlans } from './packed-plans.ts';

export interface PreviewApartOptions {
  readonly kind: ImportKind;
  /** The day of reading, in Europe/London. */
  readonly asOf: Day;
  /** The day on which the file holds, where whoever gave it said so and the file does not. */
  readonly asAt?: Day | null;
  /** The plans a file is compared with, in pages. */
  readonly known: AsyncIterable<readonly KnownPlan[]>;
  /** Takes rows in the order in which they are to be applied; the next ones come when it has resolved. */
  readonly onRows?: (rows: readonly StagedRow[], progress: ThreadProgress) => Promise<void>;
  /** Told before the first byte, when the plans that are known were gathered, and then every 256 KiB. */
  readonly onProgress?: (progress: ThreadProgress) => void;
  /** Ends the reading with what it was aborted with. */
  readonly signal?: AbortSignal;
  /** Megabytes of heap that reading may take beside the plans that are known. */
  readonly heapMegabytes?: number;
}

/**
 * Twice what 100 MB of XML with 100,000 children on plans need: a heap fills with garbage up to its limit before V8 tidies
 * up, so this is also what a reading takes. Rows of lists are held until the last of them was read.
 */
const usualHeap: Readonly<Record<ImportKind, number>> = { 'cin-census': 56, 'annex-a': 160 };
const youngMegabytes = 4;
const plansAMegabyte = 2500;

const thread = new URL('reading-thread.ts', import.meta.url);

/** `reading-thread.ts` posts nothing but `FromThread`. */
const fromThread = (message: unknown): FromThread => message as FromThread;

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** What is said of a file whose reading took too much memory, and how far it had come. */
const tooHeavy = ({ childrenRead, line }: ThreadProgress): Preview => {
  const where = childrenRead === 0 ? `Near line ${line}` : `Near line ${line}, after Child ${childrenRead}`;
  const message = 'The file takes more memory to read than any real one does, so it was not read on.';
  return nothingRead({ where, line, code: 'file-too-heavy', message }, childrenRead);
};

/**
 * Reads and compares a council's file on a thread of its own, so that nobody's request waits for it, and within a memory of its
 * own: a file that needs more comes back as not complete with the error `file-too-heavy`, and harms nothing else. Throws
 * what the file system, `known` and `onRows` throw.
 */
export const previewApart = async (path: string, options: PreviewApartOptions): Promise<Preview> => {
  const { onRows, onProgress, signal } = options;
  const { bytes, worker } = await begin(path, options);
  const { promise, resolve, reject } = Promise.withResolvers<Preview>();
  let progress: ThreadProgress = { bytes, bytesRead: 0, childrenRead: 0, line: 1 };
  onProgress?.(progress);
  const heard = async (message: FromThread): Promise<void> => {
    if (message.type === 'preview') return resolve(message.preview);
    ({ progress } = message);
    if (message.type === 'progress') return onProgress?.(progress);
    await onRows?.(message.rows, progress);
    worker.postMessage('taken');
  };
  const stop = (): void => reject(signal?.reason);
  signal?.addEventListener('abort', stop);
  if (signal?.aborted === true) stop();
  worker.on('message', (message: unknown) => void heard(fromThread(message)).catch(reject));
  worker.on('error', (error) => (isOutOfMemory(error) ? resolve(tooHeavy(progress)) : reject(error)));
  worker.on('exit', () => reject(new Error('The reading ended before the file did')));
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
};

const begin = async (path: string, options: PreviewApartOptions) => {
  const { kind, asOf, asAt = null, known, onRows, heapMegabytes = usualHeap[kind] } = options;
  const { size: bytes } = statSync(path);
  const { pages, count } = await packPlans(known);
  const job: ReadingJob = { kind, path, bytes, asOf, asAt, known: pages, wantsRows: onRows !== undefined };
  const maxOldGenerationSizeMb = heapMegabytes + Math.ceil(count / plansAMegabyte);
  const worker = new Worker(thread, {
    workerData: job,
    transferList: pages.map(({ buffer }) => buffer),
    resourceLimits: { maxOldGenerationSizeMb, maxYoungGenerationSizeMb: youngMegabytes },
    execArgv: [],
  });
  return { bytes, worker };
};
