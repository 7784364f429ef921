/** How an offer of a place was answered (model.md section 1, offer); `null` in a record means not yet. */
export const offerAnswers = ['accepted', 'declined', 'expired', 'taken-back'] as const;
export type OfferAnswer = (typeof offerAnswers)[number];

/** Why an offer was declined, barriers first (domain.md C7, section 7); declined keeps the original wait. */
export const offerDeclinedReasons = [
  'work-hours',
  'travel',
  'childcare-or-caring',
  'language-or-access',
  'health',
  'afraid-or-controlled-by-another',
  'keep-apart',
  'not-wanted-now',
  'no-reason-given',
  'other',
] as const;
export type OfferDeclinedReason = (typeof offerDeclinedReasons)[number];

/** Reasons that are about safety from another person: never recorded of someone who causes harm, in no list. */
export const declinedForSafety: ReadonlySet<string> = new Set<OfferDeclinedReason>([
  'keep-apart',
  'afraid-or-controlled-by-another',
]);

/** Words for screens. */
export const offerAnswerLabels: Readonly<Record<OfferAnswer, string>> = {
  accepted: 'Accepted',
  declined: 'Declined',
  expired: 'Ran out',
  'taken-back': 'Taken back by us',
};

/** Words for screens; `keep-apart` is shown to the survivor's side only. */
export const offerDeclinedReasonLabels: Readonly<Record<OfferDeclinedReason, string>> = {
  'work-hours': 'Work hours',
  travel: 'Travel',
  'childcare-or-caring': 'Childcare or caring',
  'language-or-access': 'Language or access',
  health: 'Health',
  'afraid-or-controlled-by-another': 'Afraid, or controlled by another person',
  'keep-apart': 'Must be kept apart from someone',
  'not-wanted-now': 'Not wanted now',
  'no-reason-given': 'No reason given',
  other: 'Other',
};
