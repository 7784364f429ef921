import { columnLetters } from '../workbook/cell-reference.ts';
import { type PackedPart, packed } from './packed.ts';

/** A cell as a test writes it: a text or number, nothing, or the XML of the cell's inside with its type. */
export type TestCell = string | number | null | { readonly type?: string; readonly inside: string };

export interface TestSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows: readonly (readonly TestCell[])[];
  /** The row on which the first of them stands; 1 unless said. */
  readonly from?: number;
  /** Rows that are hidden. */
  readonly hidden?: readonly number[];
  readonly merged?: readonly string[];
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  readonly isFrom1904?: boolean;
  /** ISO instant of the last save. */
  readonly modified?: string;
  /** Texts stand in the cells, as some programs write them. */
  readonly isInline?: boolean;
  readonly contentType?: string;
  readonly more?: readonly PackedPart[];
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const part = (name: string, text: string): PackedPart => ({ name, bytes: Buffer.from(text) });
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...entries: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships>${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const cellXml = (cell: TestCell, at: string, textOf: (text: string) => string): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return textOf(cell).replace('<c', `<c r="${at}"`);
  return `<c r="${at}"${cell.type === undefined ? '' : ` t="${cell.type}"`}>${cell.inside}</c>`;
};

const sheetXml = (
  { rows, from = 1, hidden = [], merged = [] }: TestSheet,
  textOf: (text: string) => string,
): string => {
  const lines = rows.map((cells, index) => {
    const row = from + index;
    const inside = cells.map((cell, column) => cellXml(cell, `${columnLetters(column + 1)}${row}`, textOf)).join('');
    return `<row r="${row}"${hidden.includes(row) ? ' hidden="1"' : ''}>${inside}</row>`;
  });
  const merges = merged.map((reference) => `<mergeCell ref="${reference}"/>`).join('');
  return `<worksheet><sheetData>${lines.join('')}</sheetData>${merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`}</worksheet>`;
};

/** The parts of a workbook, to be packed as they are or changed first. */
export const workbookParts = (workbook: TestWorkbook): readonly PackedPart[] => {
  const { sheets, isFrom1904 = false, modified, isInline = false, contentType = 'sheet.main', more = [] } = workbook;
  const texts: string[] = [];
  const textOf = (text: string): string =>
    isInline ? `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>` : `<c t="s"><v>${texts.push(text) - 1}</v></c>`;
  const sheetParts = sheets.map((sheet, index) => part(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, textOf)));
  const listed = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
  );
  const core = modified === undefined ? [] : [part('docProps/core.xml', `<c><modified>${modified}</modified></c>`)];
  return [
    part(
      '[Content_Types].xml',
      `<Types><Override PartName="/xl/workbook.xml" ContentType="x.${contentType}+xml"/></Types>`,
    ),
    part(
      '_rels/.rels',
      relations(
        ['rId1', 'officeDocument', 'xl/workbook.xml'],
        ['rId2', 'metadata/core-properties', 'docProps/core.xml'],
      ),
    ),
    part(
      'xl/workbook.xml',
      `<workbook><workbookPr date1904="${isFrom1904 ? 1 : 0}"/><sheets>${listed.join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      relations(
        ...sheets.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['rId999', 'sharedStrings', 'sharedStrings.xml'],
      ),
    ),
    ...sheetParts,
    part('xl/sharedStrings.xml', `<sst>${texts.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`),
    ...core,
    ...more,
  ];
};

export const workbookBytes = (workbook: TestWorkbook): Uint8Array => packed(workbookParts(workbook));
