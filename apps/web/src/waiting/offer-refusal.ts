import { formatCount, formatDay } from '@waymark/ui';
import { ApiProblem, isApiProblem } from '../api/api-problem.ts';

type Facts = ApiProblem['facts'];

const text = (facts: Facts, name: string): string | undefined => {
  const value = facts[name];
  return typeof value === 'string' ? value : undefined;
};

const nextWords = (facts: Facts): string => {
  const group = text(facts, 'nextGroup');
  const day = text(facts, 'nextStartOn');
  return group === undefined || day === undefined
    ? '. No other start is planned'
    : `. The next start is ${group} on ${formatDay(day)}`;
};

const full = (facts: Facts): string => {
  const { placesLeft, capacity } = facts;
  const left = typeof placesLeft === 'number' ? Math.max(0, placesLeft) : 0;
  const of = typeof capacity === 'number' ? ` of ${capacity}` : '';
  return `${text(facts, 'group') ?? 'This group'} has ${formatCount(left, 'free place', 'free places')}${of}${nextWords(facts)}`;
};

const closed = (facts: Facts): string => {
  const day = text(facts, 'closedOn');
  const since = day === undefined ? '' : ` since ${formatDay(day)}`;
  return `${text(facts, 'group') ?? 'This group'} takes nobody any more${since}${nextWords(facts)}`;
};

const words: Readonly<Record<string, (facts: Facts) => string>> = {
  'already-placed': (facts) => `This person has a place already: ${text(facts, 'group') ?? 'outside a group'}`,
  'offer-open': (facts) => `This person holds an open offer already: ${text(facts, 'group') ?? 'of another group'}`,
  'group-full': full,
  'joins-closed': closed,
  'group-over': closed,
  'cannot-be-arranged': () => 'This group cannot take this person: choose another group, or ask information governance',
};

/** The words of a refusal of a place, naming the group, its free places and the next start (S13). */
export const placeRefusal = ({ code, facts }: ApiProblem): string | undefined => words[code]?.(facts);

/** For `catch`: such a refusal is told beside the choice of the group, so that another one can be chosen. */
export const locateAtGroup = (thrown: unknown): never => {
  const message = isApiProblem(thrown) ? placeRefusal(thrown) : undefined;
  if (!isApiProblem(thrown) || thrown.problem === null || message === undefined) throw thrown;
  throw new ApiProblem({ ...thrown.problem, errors: [{ path: 'groupId', code: thrown.code, message }] });
};
