import { createReadStream } from 'node:fs';
import type { ImportKind } from '@waymark/contracts';
import { type ReadingProgress, readAnnexA, readCinCensus, type StagingEvent } from '@waymark/interop';
import type { ReadingJob } from './messages.ts';

type Given = Pick<ReadingJob, 'path' | 'asOf' | 'asAt'>;
type Reader = (given: Given, onProgress: (progress: ReadingProgress) => void) => AsyncIterable<StagingEvent>;

/** Who reads what kind of file; all hand out the same events. */
const readers: Readonly<Record<ImportKind, Reader>> = {
  'cin-census': ({ path, asOf }, onProgress) => readCinCensus(createReadStream(path), { asOf, onProgress }),
  'annex-a': ({ path, asOf, asAt }, onProgress) => readAnnexA(path, { asOf, asAt: asAt ?? undefined, onProgress }),
};

/** What reading a file hands out, as it is read. */
export const eventsOf = (
  { kind, ...given }: Given & Pick<ReadingJob, 'kind'>,
  onProgress: (progress: ReadingProgress) => void,
): AsyncIterable<StagingEvent> => readers[kind](given, onProgress);
