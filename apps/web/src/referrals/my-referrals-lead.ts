import { closedReferralStates, type ReferralStatusView } from '@waymark/contracts';
import { formatCount } from '@waymark/ui';

const isOpen = ({ state }: ReferralStatusView): boolean => !closedReferralStates.some((closed) => closed === state);

/** "3 referrals are open; 1 asks you something." */
export const myReferralsLead = (referrals: readonly ReferralStatusView[]): string | undefined => {
  if (referrals.length === 0) return undefined;
  const asking = referrals.filter(({ question }) => question !== null).length;
  const open = formatCount(referrals.filter(isOpen).length, 'referral is', 'referrals are');
  return `${open} open${asking === 0 ? '' : `; ${asking} ${asking === 1 ? 'asks' : 'ask'} you something`}.`;
};
