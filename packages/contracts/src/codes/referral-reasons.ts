import type { ClosedReferralState } from './referral-states.ts';

/** Why a referral was not accepted; `not-right-now` is the public wording of every safety stop (model.md section 2). */
export const notAcceptedReasons = [
  'not-eligible',
  'did-not-attend-assessment',
  'could-not-be-contacted',
  'denies-need-to-change',
  'not-right-now',
  'risk-too-high',
  'better-met-elsewhere',
  'duplicate',
  'sent-in-error',
] as const;
export type NotAcceptedReason = (typeof notAcceptedReasons)[number];

/** Why a need stays unmet: reported as our gap, never as a rejected referral (model.md section 2, domain.md B3). */
export const unmetNeedReasons = ['no-suitable-programme', 'no-place-in-time', 'not-accessible'] as const;
export type UnmetNeedReason = (typeof unmetNeedReasons)[number];

/** What made a service not accessible (model.md section 2). */
export const accessBarriers = ['language', 'hours', 'travel', 'childcare', 'disability'] as const;
export type AccessBarrier = (typeof accessBarriers)[number];

/** Why an enrolment ended before completion (model.md section 2); `did-not-start` when nobody ever saw the person. */
export const endedEarlyReasons = [
  'did-not-start',
  'stopped-attending',
  'cannot-complete',
  'moved-away',
  'in-custody',
  'health',
  'excluded-for-safety',
  'caring-or-work',
  'own-request',
  'child-removed',
  'child-died',
  'pregnancy-loss',
  'other',
] as const;
export type EndedEarlyReason = (typeof endedEarlyReasons)[number];

/** Why a referral or place was withdrawn (model.md section 2). */
export const withdrawnReasons = [
  'by-referrer',
  'by-person',
  'by-provider',
  'no-longer-needed',
  'died',
  'moved',
  'error',
] as const;
export type WithdrawnReason = (typeof withdrawnReasons)[number];

/** The reason codes each close accepts; `completed` takes none. */
export const closingReasons = {
  completed: [],
  'ended-early': endedEarlyReasons,
  'not-accepted': notAcceptedReasons,
  withdrawn: withdrawnReasons,
  'unmet-need': unmetNeedReasons,
} as const satisfies Readonly<Record<ClosedReferralState, readonly string[]>>;
export type ClosingReason = NotAcceptedReason | UnmetNeedReason | EndedEarlyReason | WithdrawnReason;

/** Reasons that stop every message, stage and due date at once (model.md section 2, last line). */
export const reasonsThatStopEverything = ['died', 'child-died', 'pregnancy-loss'] as const;

/** Words for screens. */
export const closingReasonLabels: Readonly<Record<ClosingReason, string>> = {
  'not-eligible': 'Not eligible',
  'did-not-attend-assessment': 'Did not attend assessment',
  'could-not-be-contacted': 'Could not be contacted',
  'denies-need-to-change': 'Denies any need to change',
  'not-right-now': 'Not the right service now',
  'risk-too-high': 'Risk too high: passed to high-risk case management',
  'better-met-elsewhere': 'Better met elsewhere',
  duplicate: 'Duplicate',
  'sent-in-error': 'Sent in error',
  'no-suitable-programme': 'No suitable programme',
  'no-place-in-time': 'No place in time',
  'not-accessible': 'Not accessible',
  'did-not-start': 'Did not start',
  'stopped-attending': 'Stopped attending',
  'cannot-complete': 'Cannot complete',
  'moved-away': 'Moved away',
  'in-custody': 'In custody',
  health: 'Health',
  'excluded-for-safety': 'Excluded for safety',
  'caring-or-work': 'Caring or work',
  'own-request': 'Own request',
  'child-removed': 'Child removed',
  'child-died': 'Child died',
  'pregnancy-loss': 'Pregnancy loss',
  other: 'Other',
  'by-referrer': 'By the referrer',
  'by-person': 'By the person',
  'by-provider': 'By the provider',
  'no-longer-needed': 'No longer needed',
  died: 'Died',
  moved: 'Moved',
  error: 'Error',
};

/** Words for screens. */
export const accessBarrierLabels: Readonly<Record<AccessBarrier, string>> = {
  language: 'Language',
  hours: 'Hours',
  travel: 'Travel',
  childcare: 'Childcare',
  disability: 'Disability',
};

/** Why a place is coming to its end: an early end, or a withdrawal. */
export const endingReasons = [...endedEarlyReasons, ...withdrawnReasons] as const;
export type EndingReason = (typeof endingReasons)[number];
