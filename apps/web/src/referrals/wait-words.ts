import { referralEventLabels, type WaitView } from '@waymark/contracts';
import { formatCount, formatDay, formatDays } from '@waymark/ui';
import { labelOf } from '../family/label-of.ts';

const endings: Readonly<Record<WaitView['outcome'], string>> = {
  started: 'to the first session attended',
  closed: 'until the referral was closed',
  'still-waiting': 'so far',
};

/** "98 days to the first session attended, referred on 3 June 2026; 1 offer declined." (S15) */
export const waitSentence = ({ totalDays, outcome, receivedOn, offersDeclined, pausedDays }: WaitView): string => {
  const declined = offersDeclined === 0 ? [] : [`${formatCount(offersDeclined, 'offer', 'offers')} declined`];
  const paused = pausedDays === 0 ? [] : [`${formatDays(pausedDays)} of it paused`];
  const first = `${formatDays(totalDays)} ${endings[outcome]}, referred on ${formatDay(receivedOn)}`;
  return `${[first, ...declined, ...paused].join('; ')}.`;
};

/** "Referral received, until accepted". */
export const stageWords = ({ since, until }: WaitView['stages'][number]): string => {
  const begun = labelOf(referralEventLabels, since);
  if (until === null) return `${begun}, still open`;
  return `${begun}, until ${labelOf(referralEventLabels, until).toLowerCase()}`;
};
