import type { ReferralState } from './referral-states.ts';

/**
 * Kinds of referral event: append-only, the only source of status and clocks (model.md sections 1, 2, 4).
 * An event may stand for the whole referral or for one subject.
 */
export const referralEventKinds = [
  'drafted',
  'received',
  'more-information-asked',
  'more-information-given',
  'assessing-began',
  'first-attempt',
  'first-contact',
  'assessed',
  'accepted',
  'waiting-began',
  'waiting-plan-set',
  'offered',
  'offer-declined',
  'offer-expired',
  'offer-taken-back',
  'enrolled',
  'started',
  'moved-group',
  'ending-began',
  'ending-answered',
  'ending-undone',
  'completed',
  'ended-early',
  'not-accepted',
  'withdrawn',
  'unmet-need',
  'need-by-set',
  'need-by-flagged',
  'need-by-nearer',
  'urgency-set',
  'order-overridden',
  'not-the-same-person',
  'linked-to-earlier',
] as const;
export type ReferralEventKind = (typeof referralEventKinds)[number];

/** The events that the waiting clocks read (model.md section 4); every clock starts at `received`. */
export const waitingClockEvents = [
  'received',
  'first-attempt',
  'first-contact',
  'assessed',
  'accepted',
  'offered',
  'offer-declined',
  'started',
] as const;
export type WaitingClockEvent = (typeof waitingClockEvents)[number];

/** The state an event leaves its referral or subject in; `null` where the event moves nothing. */
export const stateAfterEvent: Readonly<Record<ReferralEventKind, ReferralState | null>> = {
  drafted: 'draft',
  received: 'submitted',
  'more-information-asked': 'more-information',
  'more-information-given': 'submitted',
  'assessing-began': 'assessing',
  'first-attempt': null,
  'first-contact': null,
  assessed: null,
  accepted: 'accepted',
  'waiting-began': 'waiting',
  'waiting-plan-set': null,
  offered: 'offered',
  'offer-declined': 'waiting',
  'offer-expired': 'waiting',
  'offer-taken-back': 'waiting',
  enrolled: 'enrolled',
  started: null,
  'moved-group': null,
  'ending-began': 'ending',
  'ending-answered': null,
  'ending-undone': 'enrolled',
  completed: 'completed',
  'ended-early': 'ended-early',
  'not-accepted': 'not-accepted',
  withdrawn: 'withdrawn',
  'unmet-need': 'unmet-need',
  'need-by-set': null,
  'need-by-flagged': null,
  'need-by-nearer': null,
  'urgency-set': null,
  'order-overridden': null,
  'not-the-same-person': null,
  'linked-to-earlier': null,
};

/** Words for the timeline. */
export const referralEventLabels: Readonly<Record<ReferralEventKind, string>> = {
  drafted: 'Draft begun',
  received: 'Referral received',
  'more-information-asked': 'More information asked for',
  'more-information-given': 'More information given',
  'assessing-began': 'Assessment began',
  'first-attempt': 'First attempt to make contact',
  'first-contact': 'First contact',
  assessed: 'Assessed',
  accepted: 'Accepted',
  'waiting-began': 'Waiting for a place',
  'waiting-plan-set': 'Owner, plan for others and next contact set',
  offered: 'Place offered',
  'offer-declined': 'Offer declined',
  'offer-expired': 'Offer ran out',
  'offer-taken-back': 'Offer taken back by us',
  enrolled: 'Has a place',
  started: 'Started: first seen at a session',
  'moved-group': 'Moved to another group',
  'ending-began': 'Ending began: receiving nothing since',
  'ending-answered': 'Ending answered for a child',
  'ending-undone': 'Ending undone, the place stays',
  completed: 'Completed',
  'ended-early': 'Ended early',
  'not-accepted': 'Not accepted',
  withdrawn: 'Withdrawn',
  'unmet-need': 'Unmet need',
  'need-by-set': 'Need-by date set',
  'need-by-flagged': 'The next start does not come by the day it is needed',
  'need-by-nearer': 'The next start has come nearer',
  'urgency-set': 'Urgency set',
  'order-overridden': 'Order of the queue overridden',
  'not-the-same-person': 'Not the same person as in an earlier referral',
  'linked-to-earlier': 'Linked to an earlier referral',
};

/** How soon a referral must be looked at; it never answers whether a person is at risk (model.md section 1, referral). */
export const urgencies = ['routine', 'soon', 'urgent'] as const;
export type Urgency = (typeof urgencies)[number];

/** Words for screens. */
export const urgencyLabels: Readonly<Record<Urgency, string>> = {
  routine: 'Routine',
  soon: 'Soon',
  urgent: 'Urgent',
};
