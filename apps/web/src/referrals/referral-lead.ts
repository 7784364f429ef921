import { type ReferralView, referralStateLabels } from '@waymark/contracts';
import { formatDays, formatList } from '@waymark/ui';

const sinceWords = (days: number): string => (days === 0 ? 'referred today' : `${formatDays(days)} since the referral`);

/** The page's answer in one sentence: who stands where, since how long. */
export const referralLead = ({ people, state }: ReferralView): string => {
  const names = formatList(people.map(({ name }) => name));
  const days = Math.max(0, ...people.map(({ wait }) => wait?.totalDays ?? 0));
  const open = people.some(({ wait }) => wait?.outcome === 'still-waiting');
  return `${names}. ${referralStateLabels[state]}${open ? `, ${sinceWords(days)}` : ''}.`;
};
