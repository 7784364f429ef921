/** States of a referral and, from `accepted` on, of each referral subject (model.md section 2). */
export const referralStates = [
  'draft',
  'submitted',
  'more-information',
  'assessing',
  'accepted',
  'waiting',
  'offered',
  'enrolled',
  'ending',
  'completed',
  'ended-early',
  'not-accepted',
  'withdrawn',
  'unmet-need',
] as const;
export type ReferralState = (typeof referralStates)[number];

/** States in which nothing more can happen: a new referral links to the closed one (model.md section 2). */
export const closedReferralStates = ['completed', 'ended-early', 'not-accepted', 'withdrawn', 'unmet-need'] as const;
export type ClosedReferralState = (typeof closedReferralStates)[number];

/** States before a place is taken up; from these a referral can be withdrawn directly (model.md section 2). */
export const statesBeforeEnrolment = [
  'draft',
  'submitted',
  'more-information',
  'assessing',
  'accepted',
  'waiting',
  'offered',
] as const;
export type StateBeforeEnrolment = (typeof statesBeforeEnrolment)[number];

/** Words for screens; a state in which nothing has started never reads as help received (domain.md A1). */
export const referralStateLabels: Readonly<Record<ReferralState, string>> = {
  draft: 'Draft, not sent',
  submitted: 'Referred: receiving nothing yet',
  'more-information': 'More information asked for: receiving nothing yet',
  assessing: 'Being assessed: receiving nothing yet',
  accepted: 'Accepted: receiving nothing yet',
  waiting: 'Waiting: receiving nothing yet',
  offered: 'Place offered: receiving nothing yet',
  enrolled: 'Has a place',
  ending: 'Ending: receiving nothing',
  completed: 'Completed',
  'ended-early': 'Ended early',
  'not-accepted': 'Not accepted',
  withdrawn: 'Withdrawn',
  'unmet-need': 'Unmet need',
};
