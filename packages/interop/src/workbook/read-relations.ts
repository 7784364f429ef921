import { posix } from 'node:path';
import type { Archive } from '../archive/open-archive.ts';
import { readPart } from './read-part.ts';

/** A reference from one part of a workbook to another. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`. */
  readonly type: string;
  /** Name of the part it leads to. */
  readonly part: string;
}

const lastWord = (address: string): string => address.slice(address.lastIndexOf('/') + 1);

/** The name of a part as the archive has it, whatever the capital letters of the reference. */
const nameIn = (archive: Archive, wanted: string): string =>
  archive.names.find((name) => name.toLowerCase() === wanted.toLowerCase()) ?? wanted;

const relationsPart = (part: string): string =>
  part === '' ? '_rels/.rels' : posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

/** Where the references of a part lead; of the whole package for `''`. None where it has none. */
export const readRelations = async (archive: Archive, part: string): Promise<readonly Relation[]> => {
  const relations: Relation[] = [];
  const name = nameIn(archive, relationsPart(part));
  if (!archive.names.includes(name)) return relations;
  await readPart(archive, name, {
    open(element, attributes) {
      if (element !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const target = attributes.get('Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
      relations.push({
        id: attributes.get('Id') ?? '',
        type: lastWord(attributes.get('Type') ?? ''),
        part: nameIn(archive, path),
      });
    },
  });
  return relations;
};
