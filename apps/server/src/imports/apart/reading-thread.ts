import { once } from 'node:events';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { StagedRow } from '@waymark/contracts';
import {
  type PlanOutcome,
  previewStaging,
  type ReadingProgress,
  type StagedChild,
  type StagingEvent,
} from '@waymark/interop';
import { toStagedRow } from '../to-staged-row.ts';
import { eventsOf } from './events-of.ts';
import type { FromThread, ReadingJob, ThreadProgress } from './messages.ts';
import { unpackPlans } from './packed-plans.ts';

/** Rows handed over at once: as many as are staged in one unit, few enough that a register does not wait for them. */
const rowsAtOnce = 100;
/** After how many bytes a progress is told, and after how many it is handed over even where nothing is to be staged. */
const bytesATelling = 256 * 1024;
const bytesAReport = 2 * 1024 * 1024;

type Found = readonly [PlanOutcome, StagedChild | null];

/** Plans of one child in the order of their start, so that each is written before the one that follows it. */
const byStart = ([one]: Found, [other]: Found): number =>
  one.identity.start < other.identity.start ? -1 : Number(one.identity.start > other.identity.start);

/** Only `preview-apart.ts` starts this thread, and with a `ReadingJob`. */
const jobGiven = (): ReadingJob => workerData as ReadingJob;

const portGiven = (): MessagePort => {
  if (parentPort === null) throw new Error('This file is run as a thread');
  return parentPort;
};

const job = jobGiven();
const { bytes, known, wantsRows } = job;
const port = portGiven();
const tell = (message: FromThread): void => port.postMessage(message);

let progress: ThreadProgress = { bytes, bytesRead: 0, childrenRead: 0, line: 1 };
let toldThrough = 0;
let handedThrough = 0;
let position = 0;
let found: Found[] = [];
let rows: StagedRow[] = [];

const onProgress = ({ bytesRead, childrenRead, line }: ReadingProgress): void => {
  progress = { bytes, bytesRead, childrenRead, line };
  if (bytesRead - toldThrough < bytesATelling && bytesRead < bytes) return;
  toldThrough = bytesRead;
  tell({ type: 'progress', progress });
};

const handOver = async (): Promise<void> => {
  for (; rows.length > 0 || progress.bytesRead > handedThrough; rows = rows.slice(rowsAtOnce)) {
    handedThrough = progress.bytesRead;
    const answered = once(port, 'message');
    tell({ type: 'rows', rows: rows.slice(0, rowsAtOnce), progress });
    await answered;
  }
};

/** Hands events on, and over what each has come to before the next one is asked for. */
async function* handedOver(events: AsyncIterable<StagingEvent>): AsyncGenerator<StagingEvent> {
  for await (const event of events) {
    yield event;
    for (const [outcome, child] of found.sort(byStart)) {
      position += 1;
      rows.push(toStagedRow(outcome, child, position));
    }
    found = [];
    if (rows.length >= rowsAtOnce || progress.bytesRead - handedThrough >= bytesAReport) await handOver();
  }
  await handOver();
}

const events = eventsOf(job, onProgress);
const preview = wantsRows
  ? await previewStaging(handedOver(events), unpackPlans(known), { onOutcome: (...outcome) => found.push(outcome) })
  : await previewStaging(events, unpackPlans(known));
tell({ type: 'progress', progress });
tell({ type: 'preview', preview });
