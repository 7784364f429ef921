import { type Day, daySchema } from '@waymark/contracts';
import { type Archive, openArchive } from '../archive/open-archive.ts';
import { readPart } from './read-part.ts';
import { type Relation, readRelations } from './read-relations.ts';
import { workbookFailure } from './workbook-failures.ts';

export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string;
}

/** A workbook as it describes itself; its sheets are read one by one. */
export interface Workbook {
  readonly archive: Archive;
  readonly sheets: readonly SheetPart[];
  /** Days are counted from 1904, as some programs did. */
  readonly isFrom1904: boolean;
  /** Part that holds the texts of its cells. */
  readonly sharedTexts: string | null;
  /** The day on which it was saved last, where it says so. */
  readonly savedOn: Day | null;
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

const foreign: readonly (readonly [(name: string) => boolean, Parameters<typeof workbookFailure>[0]])[] = [
  [(name) => name.endsWith('vbaproject.bin'), 'workbook-macros'],
  [(name) => name.startsWith('xl/') && name.endsWith('workbook.bin'), 'workbook-binary'],
  [(name) => name === 'meta-inf/manifest.xml', 'workbook-open-document'],
];

/** Refuses what is packed like a workbook and is another kind of file. */
const requireWorkbook = ({ names }: Archive): void => {
  const small = names.map((name) => name.toLowerCase());
  for (const [is, code] of foreign) if (small.some(is)) throw workbookFailure(code);
};

/** A macro workbook may have lost its macros and keeps its kind: programs would still run what is put back. */
const requireNoMacros = async (archive: Archive): Promise<void> => {
  if (!archive.names.includes('[Content_Types].xml')) return;
  await readPart(archive, '[Content_Types].xml', {
    open(_name, attributes) {
      if (/macroEnabled/i.test(attributes.get('ContentType') ?? '')) throw workbookFailure('workbook-macros');
    },
  });
};

const readSavedOn = async (archive: Archive, relations: readonly Relation[]): Promise<Day | null> => {
  const part = relations.find(({ type }) => type === 'core-properties')?.part;
  if (part === undefined || !archive.names.includes(part)) return null;
  let inModified = false;
  let text = '';
  await readPart(archive, part, {
    open(name) {
      inModified = name === 'modified';
    },
    text(some) {
      if (inModified && text.length < 40) text += some;
    },
    close() {
      inModified = false;
    },
  });
  return daySchema.safeParse(text.trim().slice(0, 10)).data ?? null;
};

/** Opens a workbook. Throws `FileFailure` for what is none, is protected, holds macros or would unpack to too much. */
export const openWorkbook = async (source: string | Uint8Array): Promise<Workbook> => {
  const archive = await openArchive(source);
  try {
    return await describe(archive);
  } catch (error) {
    archive.close();
    throw error;
  }
};

const describe = async (archive: Archive): Promise<Workbook> => {
  requireWorkbook(archive);
  const relations = await readRelations(archive, '');
  const main = relations.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (!archive.names.includes(main) || /^(?:word|ppt)\//i.test(main)) throw workbookFailure('not-a-workbook');
  await requireNoMacros(archive);
  const inside = await readRelations(archive, main);
  const partOf = (id: string): string | undefined =>
    inside.find((relation) => relation.id === id && relation.type === 'worksheet')?.part;
  const sheets: SheetPart[] = [];
  let isFrom1904 = false;
  await readPart(archive, main, {
    open(name, attributes) {
      if (name === 'workbookPr') isFrom1904 = isTrue(attributes.get('date1904'));
      const part = name === 'sheet' ? partOf(attributes.get('id') ?? '') : undefined;
      if (part === undefined) return;
      const isHidden = (attributes.get('state') ?? 'visible') !== 'visible';
      sheets.push({ name: attributes.get('name') ?? '', isHidden, part });
    },
  });
  const sharedTexts = inside.find(({ type }) => type === 'sharedStrings')?.part ?? null;
  return { archive, sheets, isFrom1904, sharedTexts, savedOn: await readSavedOn(archive, relations) };
};
