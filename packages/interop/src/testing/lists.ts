import { type ListField, listShapes } from '../annex-a/list-shape.ts';
import { readAnnexA } from '../annex-a/read-annex-a.ts';
import type { StagingEvent } from '../staging/staging-event.ts';
import { today } from './read-all.ts';
import { type TestCell, type TestSheet, type TestWorkbook, workbookBytes } from './workbook.ts';

type Cells = Partial<Readonly<Record<ListField, TestCell>>>;

const usual: Readonly<Record<6 | 7, Cells>> = {
  7: {
    childId: 'WM1',
    gender: 'b) Female',
    ethnicity: 'a) WBRI',
    birthDate: '04/05/2017',
    age: 9,
    disability: 'b) No',
    start: '14/09/2026',
    initialCategory: 'd) Emotional abuse',
    latestCategory: 'a) Neglect',
    lastSeen: '02/11/2026',
    review: '05/11/2026',
    previousPlans: 0,
    team: 'North team',
    worker: 'Ada Example',
  },
  6: {
    childId: 'WM6',
    gender: 'a) Male',
    ethnicity: 'p) BOTH',
    birthDate: '11/02/2015',
    disability: 'a) Yes',
    start: '01/06/2026',
    caseStatus: 'c) Child in need plan',
    team: 'South team',
  },
};

const shapeOf = (number: 6 | 7) => {
  const shape = listShapes.find((one) => one.number === number);
  if (shape === undefined) throw new Error('no such list');
  return shape;
};

export const headingsOf = (number: 6 | 7): readonly string[] => shapeOf(number).columns.map(({ title }) => title);

/** A row about an invented child, in the order of the list's headings. */
export const listRow = (number: 6 | 7, changes: Cells = {}): readonly TestCell[] => {
  const cells = { ...usual[number], ...changes };
  return shapeOf(number).columns.map(({ field }) => cells[field] ?? null);
};

/** A sheet with a heading row and these rows. */
export const listSheet = (number: 6 | 7, rows: readonly Cells[] = [{}], more: Partial<TestSheet> = {}): TestSheet => ({
  name: `List ${number}`,
  rows: [headingsOf(number), ...rows.map((row) => listRow(number, row))],
  ...more,
});

const savedOn = '2026-11-20T10:00:00Z';

/** Every event of reading a workbook of these sheets, saved on 20 November 2026. */
export const readSheets = (sheets: readonly TestSheet[], more: Partial<TestWorkbook> = {}) =>
  readLists(workbookBytes({ sheets, modified: savedOn, ...more }));

export const readLists = (bytes: string | Uint8Array): Promise<readonly StagingEvent[]> =>
  Array.fromAsync(readAnnexA(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, { asOf: today }));

/** A table of text of this list. */
export const csvOf = (number: 6 | 7, rows: readonly Cells[] = [{}], delimiter = ','): string =>
  [headingsOf(number), ...rows.map((row) => listRow(number, row))]
    .map((cells) =>
      cells.map((cell) => (cell === null ? '' : `"${String(cell).replaceAll('"', '""')}"`)).join(delimiter),
    )
    .join('\r\n');
