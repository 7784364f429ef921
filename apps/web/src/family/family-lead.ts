import type { FamilyPerson, FamilyView, ReferralState, ServiceView } from '@waymark/contracts';
import { formatList } from '@waymark/ui';

const beforePlace: Partial<Record<ReferralState, string>> = {
  submitted: 'is referred to',
  'more-information': 'is referred to',
  assessing: 'is being assessed for',
  accepted: 'waits for',
  waiting: 'waits for',
  offered: 'is offered a place in',
  enrolled: 'has a place, not started, in',
  ending: 'is ending',
  completed: 'has completed',
  'ended-early': 'has ended early',
  'not-accepted': 'was not accepted for',
  withdrawn: 'was withdrawn from',
  'unmet-need': 'has no suitable place in',
};

const serviceWords = ({ isReceiving, state, programme }: ServiceView): string | null => {
  if (isReceiving) return `has started ${programme}`;
  const words = beforePlace[state];
  return words === undefined ? null : `${words} ${programme}`;
};

const personWords = ({ knownAs, services }: FamilyPerson): string | null => {
  const said = services.map(serviceWords).filter((words) => words !== null);
  return said.length === 0 ? null : `${knownAs} ${formatList(said)}.`;
};

/** Who is receiving what, in one paragraph; a wait is never said as help received (A1), and nobody is left out. */
export const familyLead = ({ people }: Pick<FamilyView, 'people'>): string => {
  const said = people.map((person) => ({ person, words: personWords(person) }));
  const without = said.filter(({ words }) => words === null).map(({ person }) => person.knownAs);
  const nothing =
    without.length === 0
      ? []
      : [`${formatList(without)} ${without.length === 1 ? 'receives' : 'receive'} nothing recorded here.`];
  return [...said.flatMap(({ words }) => words ?? []), ...nothing].join(' ');
};

/** The page's heading: the children by name, or the family's reference where no child may be named. */
export const familyTitle = ({ people, reference }: Pick<FamilyView, 'people' | 'reference'>): string => {
  const children = people.filter(({ position }) => position === 'child').map(({ name }) => name);
  return children.length === 0 ? `Family ${reference}` : formatList(children);
};
