import type { ReferralsView } from '@waymark/contracts';
import { formatCount, formatDays } from '@waymark/ui';

/** "3 referrals want a decision, the longest unanswered 12 days; 1 is urgent." */
export const toDecideLead = ({ referrals }: ReferralsView): string | undefined => {
  if (referrals.length === 0) return undefined;
  const longest = Math.max(...referrals.map(({ daysSince }) => daysSince));
  const urgent = referrals.filter(({ urgency }) => urgency === 'urgent').length;
  const wanted = `${formatCount(referrals.length, 'referral wants', 'referrals want')} a decision`;
  const urgentWords = urgent === 0 ? '' : `; ${formatCount(urgent, 'is', 'are')} urgent`;
  return `${wanted}, the longest unanswered ${formatDays(longest)}${urgentWords}.`;
};
