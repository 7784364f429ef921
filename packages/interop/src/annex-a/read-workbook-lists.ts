import type { Issue } from '../staging/issue.ts';
import { openWorkbook, type SheetPart, type Workbook } from '../workbook/open-workbook.ts';
import { readSharedTexts } from '../workbook/read-shared-texts.ts';
import { readSheet } from '../workbook/read-sheet.ts';
import type { SheetHandler } from '../workbook/sheet-row.ts';
import { createListCollector, type ListCollector } from './collect-list.ts';
import type { FileSource } from './file-source.ts';
import { type ListShape, listShapes } from './list-shape.ts';
import type { ListTally } from './list-tally.ts';
import { type Collected, type ListsOfFile, listsOf, noLists, type OnShare } from './lists-of-file.ts';

/** A sheet and the lists that are looked for in it. */
interface SheetToRead {
  readonly sheet: SheetPart;
  readonly isNamed: boolean;
  readonly shapes: readonly ListShape[];
}

const isNamedAfter = ({ name }: SheetPart, { number }: ListShape): boolean =>
  new RegExp(`(?:^|[^a-z])list[\\s_.-]*0*${number}(?![0-9])`, 'i').test(name);

const sheetIssue = (shape: ListShape, code: string, message: string): Issue => ({
  severity: 'error',
  where: shape.title,
  line: 1,
  code,
  message,
});

/** Which sheets are to be read: those called after a list, and for a list that none is called after, all others. */
const chooseSheets = ({ sheets }: Workbook) => {
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  const issues: Issue[] = [];
  const chosen: SheetToRead[] = [];
  const unnamed: ListShape[] = [];
  for (const shape of listShapes) {
    const named = visible.filter((sheet) => isNamedAfter(sheet, shape));
    for (const sheet of named) chosen.push({ sheet, isNamed: true, shapes: [shape] });
    if (named.length > 0) continue;
    if (sheets.some((sheet) => isNamedAfter(sheet, shape))) {
      const message = 'The sheet is hidden in the workbook. Show it, look whether it is the right one, and save.';
      issues.push(sheetIssue(shape, 'sheet-hidden', message));
    } else unnamed.push(shape);
  }
  const isTaken = (sheet: SheetPart): boolean => /(?:^|[^a-z])list[\s_.-]*\d/i.test(sheet.name);
  const others = unnamed.length === 0 ? [] : visible.filter((sheet) => !isTaken(sheet));
  for (const sheet of others) chosen.push({ sheet, isNamed: false, shapes: unnamed });
  return { chosen, issues };
};

/** Hands every row to each collector, until all have enough. */
const toAll = (collectors: readonly ListCollector[]): SheetHandler => ({
  row: (row) => collectors.map((collector) => collector.row(row)).every((isEnough) => isEnough === true),
  merged: (cells) => {
    for (const collector of collectors) if (collector.isFound) collector.merged?.(cells);
  },
});

/** Of several sheets called after a list, the one with its headings; the first where none has them. */
const settleNamed = (collected: readonly (Collected & { readonly isNamed: boolean })[], issues: Issue[]) =>
  listShapes.flatMap((shape): readonly Collected[] => {
    const own = collected.filter((one) => one.shape === shape);
    const found = own.filter(({ collector }) => collector.isFound);
    if (found.length > 1) {
      const message = 'More than one sheet holds this list; which of them is meant? Delete or hide the others.';
      issues.push(sheetIssue(shape, 'list-repeated', message));
    }
    const [first] = found.length > 0 ? found : own.filter(({ isNamed }) => isNamed);
    return first === undefined ? [] : [first];
  });

/** Reads the lists of a workbook. Throws `FileFailure` where it cannot be read. */
export const readWorkbookLists = async (
  source: FileSource,
  tally: ListTally,
  onShare: OnShare,
): Promise<ListsOfFile> => {
  const workbook = await openWorkbook(source);
  const { archive, sharedTexts, savedOn, isFrom1904 } = workbook;
  try {
    const { chosen, issues } = chooseSheets(workbook);
    const parts = [...(sharedTexts === null ? [] : [sharedTexts]), ...chosen.map(({ sheet }) => sheet.part)];
    const whole = Math.max(
      1,
      parts.reduce((sum, part) => sum + archive.sizeOf(part), 0),
    );
    let unpacked = 0;
    let row = 1;
    const onUnpacked = (bytes: number): void => {
      unpacked += bytes;
      onShare(Math.min(1, unpacked / whole), row);
    };
    const hasTexts = sharedTexts !== null && archive.names.includes(sharedTexts);
    const texts = hasTexts ? await readSharedTexts(archive, sharedTexts, onUnpacked) : [];
    const collected: (Collected & { readonly isNamed: boolean })[] = [];
    for (const { sheet, isNamed, shapes } of chosen) {
      const own = shapes.map((shape) => ({
        shape,
        isNamed,
        collector: createListCollector(shape, { tally, isNamed }),
      }));
      const handler = toAll(own.map(({ collector }) => collector));
      const counted: SheetHandler = {
        ...handler,
        row: (one) => {
          row = one.number;
          return handler.row(one);
        },
      };
      const [shape] = shapes;
      const name = isNamed && shape !== undefined ? shape.title : 'A sheet that may hold a list';
      await readSheet({ archive, name, part: sheet.part, texts }, counted, onUnpacked);
      collected.push(...own);
    }
    const settled = settleNamed(collected, issues);
    if (settled.length === 0 && issues.length === 0) issues.push(noLists('workbook'));
    return { ...listsOf(settled, issues), savedOn, isFrom1904 };
  } finally {
    archive.close();
  }
};
