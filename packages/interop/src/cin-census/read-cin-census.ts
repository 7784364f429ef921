import type { Day } from '@waymark/contracts';
import type { Issue } from '../staging/issue.ts';
import type { ReadingProgress } from '../staging/reading-progress.ts';
import type { StagingEvent } from '../staging/staging-event.ts';
import { createXmlDecoder, type XmlDecoder } from '../xml/xml-decoder.ts';
import { type XmlFailure, type XmlFailureCode, xmlFailure } from '../xml/xml-failure.ts';
import { createXmlReader, type XmlReader } from '../xml/xml-reader.ts';
import { type CensusDocument, createCensusDocument } from './census-document.ts';

export interface ReadCinCensusOptions {
  /** The day of reading, in Europe/London: nothing that happened can lie after it. */
  readonly asOf: Day;
  /** Told after every 16 KiB at most. */
  readonly onProgress?: (progress: ReadingProgress) => void;
}

const pieceSize = 16 * 1024;

const differs: Issue = {
  severity: 'warning',
  where: 'Line 1',
  line: 1,
  code: 'encoding-differs',
  message: 'The file names another character encoding than the one it is written in; it was read as it is written.',
};

const toIssue = ({ line, column, code, message }: XmlFailure, childrenRead: number): Issue => {
  const after = childrenRead === 0 ? '' : `, after Child ${childrenRead}`;
  return { severity: 'error', where: `Line ${line}, column ${column}${after}`, line, column, code, message };
};

const encodingFailures: ReadonlyMap<string, XmlFailureCode> = new Map([
  ['empty', 'empty-file'],
  ['not-xml', 'not-xml'],
  ['unknown', 'encoding-unknown'],
]);

/** The whole machine for one file; what it finds goes to `emit`. */
const startReading = (asOf: Day, emit: (event: StagingEvent) => void) => {
  const document: CensusDocument = createCensusDocument(asOf, emit);
  const reader: XmlReader = createXmlReader(document.handler);
  const decoder: XmlDecoder = createXmlDecoder();
  let bytesRead = 0;
  let refused: XmlFailure | null = null;
  let encodingTold = false;
  const feed = (text: string): void => {
    const { encoding } = decoder;
    if (encoding !== null && !encodingTold) {
      encodingTold = true;
      const code = encodingFailures.get(encoding.kind);
      if (code !== undefined) refused = xmlFailure(code, 1, 1);
      if (encoding.kind === 'known' && encoding.declarationDiffers) emit({ type: 'issue', issue: differs });
    }
    if (refused === null && !document.stopped) reader.write(text);
  };
  const isOver = (): boolean => refused !== null || reader.failure !== null || document.stopped;
  return {
    get progress(): ReadingProgress {
      return { bytesRead, childrenRead: document.childrenRead, line: reader.line };
    },
    isOver,
    push(bytes: Uint8Array): void {
      bytesRead += bytes.length;
      feed(decoder.push(bytes));
    },
    end(): void {
      if (!isOver()) {
        const { text, cut } = decoder.end();
        feed(text);
        if (!isOver()) reader.end(cut);
      }
      const failure = refused ?? reader.failure;
      if (failure !== null && !document.stopped)
        emit({ type: 'issue', issue: toIssue(failure, document.childrenRead) });
      document.finish(!isOver());
      const { childrenRead, recordsUnplaced } = document;
      emit({ type: 'end', end: { complete: !isOver(), childrenRead, recordsUnplaced } });
    },
  };
};

/**
 * Reads a DfE Children in Need census (standards.md 1.2) as it streams in, holding no more than one child.
 * Whatever the bytes are it hands out located issues and throws nothing of its own (acceptance S38); an error of
 * `source` passes through. Equal bytes give equal events, however they are cut into pieces.
 */
export async function* readCinCensus(
  source: AsyncIterable<Uint8Array>,
  options: ReadCinCensusOptions,
): AsyncGenerator<StagingEvent, void, undefined> {
  let events: StagingEvent[] = [];
  const reading = startReading(options.asOf, (event) => events.push(event));
  const taken = (): readonly StagingEvent[] => {
    const some = events;
    events = [];
    return some;
  };
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length && !reading.isOver(); at += pieceSize) {
      reading.push(chunk.subarray(at, at + pieceSize));
      yield* taken();
      options.onProgress?.(reading.progress);
    }
    if (reading.isOver()) break;
  }
  reading.end();
  yield* taken();
}
