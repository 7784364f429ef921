import type { Archive } from '../archive/open-archive.ts';
import { detached } from '../text/detached.ts';
import { type OnUnpacked, readPart } from './read-part.ts';
import { workbookFailure } from './workbook-failures.ts';

const mostTexts = 1_000_000;
/** No value of a list is longer; what stands behind it is guidance or a note of another list. */
const longestKept = 300;

/** The texts that cells of a workbook point at, each cut to 300 characters. */
export const readSharedTexts = async (
  archive: Archive,
  part: string,
  onUnpacked: OnUnpacked,
): Promise<readonly string[]> => {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let phonetic = 0;
  await readPart(
    archive,
    part,
    {
      open(name) {
        if (name === 'si') text = '';
        if (name === 'rPh') phonetic += 1;
        isText = name === 't' && phonetic === 0;
      },
      text(some) {
        if (isText && text.length < longestKept) text += some.slice(0, longestKept - text.length);
      },
      close(name) {
        if (name === 't') isText = false;
        if (name === 'rPh') phonetic -= 1;
        if (name !== 'si') return;
        if (texts.push(detached(text)) > mostTexts) throw workbookFailure('workbook-too-many-texts');
      },
    },
    { onUnpacked },
  );
  return texts;
};
