import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { detached } from '../text/detached.ts';
import type { SheetHandler } from '../workbook/sheet-row.ts';
import { chooseDelimiter } from './choose-delimiter.ts';
import { csvFailure } from './csv-failures.ts';

const headSize = 16 * 1024;
const longestRow = 256 * 1024;
const longestText = 300;
const mostShared = 20_000;
const none: ReadonlySet<number> = new Set();

/** Values repeat from row to row; each is kept once. */
const createShared = (): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    const cut = text.slice(0, longestText).trim();
    const found = known.get(cut);
    if (found !== undefined) return found;
    const kept = detached(cut);
    if (known.size < mostShared) known.set(kept, kept);
    return kept;
  };
};

async function* decoded(source: AsyncIterable<Uint8Array>, label: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(label);
  for await (const chunk of source) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Enough of the beginning to see how the table is divided. */
const headOf = async (source: AsyncIterable<Uint8Array>, label: string): Promise<string> => {
  let head = '';
  for await (const text of decoded(source, label)) {
    head += text;
    if (head.length >= headSize) break;
  }
  return head.slice(0, headSize);
};

const failureOf = (error: unknown): unknown => {
  if (!(error instanceof CsvError)) return error;
  const row = typeof error['records'] === 'number' ? error['records'] + 1 : undefined;
  return csvFailure(error.code === 'CSV_MAX_RECORD_SIZE' ? 'csv-row-too-long' : 'csv-quotes', row);
};

/** Opens a file at its beginning, as often as it is asked for. */
export type OpenBytes = () => AsyncIterable<Uint8Array>;

/** Reads a table of text as it streams in and hands out its rows that hold something. Errors: `csv-failures.ts`. */
export const readCsv = async (open: OpenBytes, label: string, handler: SheetHandler): Promise<void> => {
  const shared = createShared();
  let number = 0;
  const take = (values: readonly string[]): void => {
    number += 1;
    const cells = new Map<number, string>();
    for (const [index, value] of values.entries()) {
      const text = shared(value);
      if (text !== '') cells.set(index + 1, text);
    }
    if (cells.size > 0) handler.row({ number, cells, formulas: none, isHidden: false });
  };
  const parser = parse({
    bom: true,
    delimiter: chooseDelimiter(await headOf(open(), label)),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: longestRow,
  });
  try {
    await pipeline(Readable.from(decoded(open(), label)), parser, async (rows: AsyncIterable<readonly string[]>) => {
      for await (const row of rows) take(row);
    });
  } catch (error) {
    throw failureOf(error);
  }
};
