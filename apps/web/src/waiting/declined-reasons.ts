import { declinedForSafety, type OfferDeclinedReason, offerDeclinedReasons, type Position } from '@waymark/contracts';

/** Reasons that can be recorded of someone in this position; those about safety from another person never of who causes harm. */
export const declinedReasonsFor = (position: Position): readonly OfferDeclinedReason[] =>
  position === 'person-causing-harm'
    ? offerDeclinedReasons.filter((reason) => !declinedForSafety.has(reason))
    : offerDeclinedReasons;
