import { chooseEncoding } from '../csv/choose-encoding.ts';
import { readCsv } from '../csv/read-csv.ts';
import type { Issue } from '../staging/issue.ts';
import { createListCollector } from './collect-list.ts';
import { bytesOfSource, type FileSource, sizeOfSource } from './file-source.ts';
import { listShapes } from './list-shape.ts';
import type { ListTally } from './list-tally.ts';
import { type ListsOfFile, listsOf, noLists, type OnShare } from './lists-of-file.ts';

const windows: Issue = {
  severity: 'warning',
  where: 'The whole file',
  line: 1,
  code: 'csv-encoding-guessed',
  message: 'The file is not written in UTF-8; it was read as Windows writes text. Look at letters with accents.',
};

/** Reads one list from a table of text. Throws `FileFailure` where it cannot be read. */
export const readCsvLists = async (source: FileSource, tally: ListTally, onShare: OnShare): Promise<ListsOfFile> => {
  const whole = Math.max(1, await sizeOfSource(source));
  const { label, isGuessed } = await chooseEncoding(bytesOfSource(source));
  const collectors = listShapes.map((shape) => ({
    shape,
    collector: createListCollector(shape, { tally, isNamed: false }),
  }));
  let read = 0;
  let row = 1;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytesOfSource(source)) {
      yield chunk;
      read += chunk.length;
      onShare(Math.min(1, read / whole), row);
    }
  }
  let isHead = true;
  const open = (): AsyncIterable<Uint8Array> => {
    const bytes = isHead ? bytesOfSource(source) : counted();
    isHead = false;
    return bytes;
  };
  await readCsv(open, label, {
    row: (one) => {
      row = one.number;
      for (const { collector } of collectors) collector.row(one);
      return false;
    },
  });
  const found = collectors.filter(({ collector }) => collector.isFound);
  const issues = [...(isGuessed ? [windows] : []), ...(found.length === 0 ? [noLists('file')] : [])];
  return { ...listsOf(found, issues), savedOn: null, isFrom1904: false };
};
