/** What a coordinator may decide about a referral, and the state it leads to. */
export const referralDecisions = ['ask', 'assess', 'accept', 'not-accept', 'unmet-need'] as const;
export type ReferralDecision = (typeof referralDecisions)[number];
