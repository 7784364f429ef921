import type { Day } from '@waymark/contracts';
import type { Issue } from '../staging/issue.ts';
import type { ListCollector } from './collect-list.ts';
import type { ListRow } from './list-rows.ts';
import type { ListShape } from './list-shape.ts';

/** What a workbook or a table of text holds of the lists, before any rule about a child is applied. */
export interface ListsOfFile {
  /** Lists that were found, with their rows in the order of the file. */
  readonly lists: readonly FoundList[];
  /** What is to be said of the file and its lists. */
  readonly issues: readonly Issue[];
  /** `false`: nothing of the file may be used. */
  readonly isUsable: boolean;
  /** The day on which a workbook was saved last. */
  readonly savedOn: Day | null;
  readonly isFrom1904: boolean;
}

interface FoundList {
  readonly shape: ListShape;
  readonly rows: readonly ListRow[];
}

/** Told how much of the file was read, from 0 to 1, and which row was read last. */
export type OnShare = (share: number, row: number) => void;

export interface Collected {
  readonly shape: ListShape;
  readonly collector: ListCollector;
}

/** What collectors have come to, once what they were to read was read. */
export const listsOf = (
  collected: readonly Collected[],
  issues: readonly Issue[] = [],
): Omit<ListsOfFile, 'savedOn' | 'isFrom1904'> => {
  const finished = collected.map(({ collector }) => collector.finish());
  return {
    lists: collected.map(({ shape, collector: { rows } }) => ({ shape, rows })),
    issues: [...issues, ...finished.flatMap((one) => one.issues)],
    isUsable: issues.every(({ severity }) => severity !== 'error') && finished.every(({ isUsable }) => isUsable),
  };
};

/** Neither list is in the file. */
export const noLists = (what: string): Issue => ({
  severity: 'error',
  where: 'The whole file',
  line: 1,
  code: 'lists-not-found',
  message: `The ${what} holds neither List 6 nor List 7: no sheet is called after them, and no row holds their headings.`,
});
