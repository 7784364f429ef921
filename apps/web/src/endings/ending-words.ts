import { closingReasonLabels, dayOf, type EndingRow } from '@waymark/contracts';
import { formatCount, formatDay, formatDays } from '@waymark/ui';

const isAwaited = ({ answer }: EndingRow['children'][number]): boolean => answer === null;

/** How many answers are still awaited. */
export const awaitedIn = (endings: readonly EndingRow[]): number =>
  endings.flatMap(({ children }) => children).filter(isAwaited).length;

/** The first line: what needs an answer, and what is late. */
export const endingsLead = (endings: readonly EndingRow[]): string => {
  if (endings.length === 0) return 'No place of anyone connected to your children is ending.';
  const places = formatCount(endings.length, 'place is ending', 'places are ending');
  const awaited = awaitedIn(endings);
  if (awaited === 0) return `${places}; you have answered for every child of yours.`;
  const late = endings.filter(({ isManagers }) => isManagers).length;
  const answers = formatCount(awaited, 'child waits for an answer', 'children wait for an answer');
  const lateWords = late === 0 ? '' : `; ${formatCount(late, 'has', 'have')} waited 3 days or more`;
  return `${places}; ${answers}${lateWords}.`;
};

/** "Receiving nothing since 3 March 2026, 4 days: stopped attending." */
export const nothingSince = ({ receivingNothingSince, days, reason }: EndingRow): string => {
  const why = reason === null ? '' : `: ${closingReasonLabels[reason].toLowerCase()}`;
  return `Receiving nothing since ${formatDay(dayOf(receivingNothingSince))}, ${formatDays(days)}${why}.`;
};
