import type { ReferralView } from '@waymark/contracts';

const beforeAcceptance: ReadonlySet<ReferralView['state']> = new Set(['submitted', 'more-information', 'assessing']);

/** Whether a referral still waits for the decision whether it is accepted. */
export const isToDecide = (state: ReferralView['state']): boolean => beforeAcceptance.has(state);
