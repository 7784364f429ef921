import { formatList } from '@waymark/ui';
import type { EnteredReferral } from '../entered-referral.ts';
import type { NamedPerson } from '../named-person.ts';

/** By what the writer tells drafts apart: those who are to be referred, or the family's people, and where to. */
export const draftTitle = (
  people: readonly NamedPerson[],
  entered: Pick<EnteredReferral, 'parts'>,
  programmes: string,
): string => {
  const chosen = new Set(entered.parts.flatMap(({ subjects }) => subjects));
  const named = people.filter(({ personId }) => chosen.size === 0 || chosen.has(personId));
  return `${formatList(named.map(({ name }) => name))}: ${programmes}`.slice(0, 300);
};
