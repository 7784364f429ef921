import type { Id } from '../../id.ts';
import type { ReportPerson } from '../people.ts';

const partsOf = ({ name, knownAs }: ReportPerson): string[] =>
  [name, knownAs ?? ''].flatMap((part) => part.split(/[^\p{L}\p{M}'\u2019-]+/u)).filter((part) => [...part].length > 1);

/** Names and parts of names of people who must not stand in a version, less those they share with people who may. */
export const forbiddenNames = (people: readonly ReportPerson[], allowed: ReadonlySet<Id>): readonly string[] => {
  const open = new Set(
    people.filter(({ id }) => allowed.has(id)).flatMap((person) => partsOf(person).map((part) => part.toLowerCase())),
  );
  const closed = people.filter(({ id }) => !allowed.has(id)).flatMap(partsOf);
  return [...new Set(closed)].filter((part) => !open.has(part.toLowerCase()));
};
