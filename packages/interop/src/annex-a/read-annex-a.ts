import type { Day } from '@waymark/contracts';
import { firstDayOfMonthsTo } from '../staging/coverage.ts';
import type { Issue } from '../staging/issue.ts';
import type { ReadingProgress } from '../staging/reading-progress.ts';
import type { StagedHeader } from '../staging/staged-header.ts';
import type { StagingEvent } from '../staging/staging-event.ts';
import { FileFailure } from '../text/file-failure.ts';
import { fileFormOf, formHeadSize } from '../text/file-form.ts';
import { workbookFailure } from '../workbook/workbook-failures.ts';
import { checkListsDay, chooseListsDay } from './choose-lists-day.ts';
import { type FileSource, headOfSource, sizeOfSource } from './file-source.ts';
import { isProtectedOffice } from './is-protected-office.ts';
import type { ListContext } from './list-context.ts';
import type { ListRow } from './list-rows.ts';
import { createListTally, type ListTally } from './list-tally.ts';
import type { ListsOfFile, OnShare } from './lists-of-file.ts';
import { readCsvLists } from './read-csv-lists.ts';
import { councilChildIdOf, readRowsChild } from './read-rows-child.ts';
import { readWorkbookLists } from './read-workbook-lists.ts';

export interface ReadAnnexAOptions {
  /** The day of reading, in Europe/London: nothing that happened can lie after it. */
  readonly asOf: Day;
  /** The day on which the lists hold, which they do not say. */
  readonly asAt?: Day | undefined;
  /** Told as the file is read. */
  readonly onProgress?: (progress: ReadingProgress) => void;
}

/** After how many children a progress is told, once the file itself was read. */
const childrenATelling = 500;
/** Months that the lists look back on plans that have ended (Ofsted's template). */
const monthsBack = 6;

const census = new FileFailure(
  'file-is-xml',
  'The file is XML, not a workbook. A Children in Need census is another kind of file; choose that kind and send it again.',
);

const readLists = async (source: FileSource, tally: ListTally, onShare: OnShare): Promise<ListsOfFile> => {
  const form = fileFormOf(await headOfSource(source, formHeadSize));
  if (form === 'packed') return await readWorkbookLists(source, tally, onShare);
  if (form === 'text') return await readCsvLists(source, tally, onShare);
  if (form === 'xml') throw census;
  if (form === 'empty') throw workbookFailure('empty-file');
  if (form === 'other') throw workbookFailure('not-a-workbook');
  throw workbookFailure((await isProtectedOffice(source)) ? 'workbook-encrypted' : 'workbook-old');
};

const issueEvent = (issue: Issue): StagingEvent => ({ type: 'issue', issue });

const headerOf = ({ lists }: ListsOfFile, asAt: Day, isStated: boolean): StagedHeader => ({
  source: 'annex-a',
  collection: 'Annex A',
  year: null,
  referenceDate: isStated ? asAt : null,
  asAt,
  lea: null,
  software: null,
  release: null,
  // An empty list may have been left out, so it proves nothing about what it does not hold.
  covers: lists
    .filter(({ rows }) => rows.length > 0)
    .map(({ shape: { kind } }) => ({ kind, since: firstDayOfMonthsTo(asAt, monthsBack) })),
});

const emptyLists = ({ lists }: ListsOfFile): readonly Issue[] =>
  lists
    .filter(({ rows }) => rows.length === 0)
    .map(({ shape: { title } }) => {
      const message = 'The list holds no child. No plan that is known is taken to be missing from it.';
      return { severity: 'warning', where: title, line: 1, code: 'list-empty', message };
    });

/** The rows of each child together, in the order in which the file first names it. */
const byChild = ({ lists }: ListsOfFile): Iterable<readonly [string | null, readonly ListRow[]]> => {
  const known = new Map<string, ListRow[]>();
  const all: [string | null, ListRow[]][] = [];
  for (const row of lists.flatMap(({ rows }) => rows)) {
    const id = councilChildIdOf(row);
    const before = id === null ? undefined : known.get(id);
    if (before !== undefined) before.push(row);
    else {
      const rows = [row];
      all.push([id, rows]);
      if (id !== null) known.set(id, rows);
    }
  }
  return all;
};

/**
 * Reads Ofsted's lists of children, List 6 and List 7 (standards.md 1.1), from a workbook or one of them from a table of
 * text. Whatever the file is it hands out located issues and throws nothing of its own (acceptance S38); an error of the
 * disk passes through. A workbook's rows are held until all were read, since both lists speak of one child.
 */
export async function* readAnnexA(
  source: FileSource,
  options: ReadAnnexAOptions,
): AsyncGenerator<StagingEvent, void, undefined> {
  const { asOf, asAt: stated = null } = options;
  const tally = createListTally();
  const bytes = await sizeOfSource(source);
  const tell = (share: number, line: number, childrenRead: number): void =>
    options.onProgress?.({ bytesRead: Math.floor(share * bytes), childrenRead, line: Math.max(1, line) });
  let file: ListsOfFile;
  try {
    file = await readLists(source, tally, (share, row) => tell(share, row, 0));
  } catch (error) {
    if (!(error instanceof FileFailure)) throw error;
    yield issueEvent(error.issue);
    yield { type: 'end', end: { complete: false, childrenRead: 0, recordsUnplaced: 0 } };
    return;
  }
  const day = chooseListsDay({ stated, savedOn: file.savedOn }, asOf);
  yield* file.issues.map(issueEvent);
  const findings = file.isUsable ? day.findings : [];
  yield* findings.map((finding) => issueEvent({ ...finding, where: 'The whole file', line: 1 }));
  if (!file.isUsable || day.value === null) {
    yield { type: 'end', end: { complete: false, childrenRead: 0, recordsUnplaced: 0 } };
    return;
  }
  yield* emptyLists(file).map(issueEvent);
  yield { type: 'header', header: headerOf(file, day.value, stated !== null) };
  yield* readChildren(file, { asOf, asAt: day.value, tally, tell: (line, children) => tell(1, line, children) });
}

interface Reading extends Pick<ListContext, 'asOf' | 'asAt' | 'tally'> {
  readonly tell: (line: number, childrenRead: number) => void;
}

function* readChildren(file: ListsOfFile, { asOf, asAt, tally, tell }: Reading): Generator<StagingEvent> {
  let newest: Day | null = null;
  let childrenRead = 0;
  let recordsUnplaced = 0;
  const onDay = (day: Day): void => {
    if (newest === null || day > newest) newest = day;
  };
  const context: ListContext = { asOf, asAt, tally, isFrom1904: file.isFrom1904, onDay };
  for (const [id, rows] of byChild(file)) {
    const { child, heldBack, issues } = readRowsChild(rows, id, context);
    childrenRead += 1;
    if (id === null) recordsUnplaced += 1;
    yield* issues.map(issueEvent);
    yield child === null ? { type: 'held-back', child: heldBack } : { type: 'child', child };
    if (childrenRead % childrenATelling === 0) tell(rows[0]?.number ?? 1, childrenRead);
  }
  tell(1, childrenRead);
  for (const finding of checkListsDay(asAt, newest)) yield issueEvent({ ...finding, where: 'The whole file', line: 1 });
  yield* tally.issues().map(issueEvent);
  yield { type: 'end', end: { complete: true, childrenRead, recordsUnplaced } };
}
