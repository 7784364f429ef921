import type { Archive } from '../archive/open-archive.ts';
import { type ElementHandler, readElements } from '../xml/read-elements.ts';
import { workbookFailure } from './workbook-failures.ts';

/** Told how many bytes of a part were unpacked. */
export type OnUnpacked = (bytes: number) => void;

async function* told(source: AsyncIterable<Uint8Array>, onUnpacked: OnUnpacked): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    yield chunk;
    onUnpacked(chunk.length);
  }
}

/** Reads one part of a workbook as XML. Throws `workbook-damaged`, told to be in `where`, for one that is none. */
export const readPart = async (
  archive: Archive,
  name: string,
  handler: ElementHandler,
  { where, onUnpacked = () => {} }: { readonly where?: () => string; readonly onUnpacked?: OnUnpacked } = {},
): Promise<void> => {
  const source = archive.read(name);
  if (source === null) throw workbookFailure('workbook-damaged', where?.());
  if ((await readElements(told(source, onUnpacked), handler)) !== null)
    throw workbookFailure('workbook-damaged', where?.());
};
