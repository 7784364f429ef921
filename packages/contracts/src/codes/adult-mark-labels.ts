import type { AdultMarkCode, CouldNotAttendReason, NotHeldForPersonReason, TurnedAwayReason } from './adult-marks.ts';

/** Words for the register and for reports (model.md section 9). */
export const adultMarkLabels: Readonly<Record<AdultMarkCode, string>> = {
  attended: 'Attended',
  'attended-late': 'Attended, came late',
  'attended-part': 'Attended, left early',
  'attended-not-engaged': 'There, not engaged',
  'turned-away': 'Turned away',
  'asked-to-leave': 'Asked to leave',
  'absent-no-contact': 'Did not come, no contact',
  cancelled: 'Cancelled',
  'could-not-attend': 'Could not attend',
  'no-access': 'No access, nobody seen',
  'access-refused': 'Said no at the door',
  'cancelled-by-provider': 'Cancelled by us',
  'not-held-for-person': 'Not held for this person',
  'stopped-for-safety': 'Stopped for safety',
  'recorded-in-error': 'Recorded in error',
};

/** Words for screens. */
export const turnedAwayReasonLabels: Readonly<Record<TurnedAwayReason, string>> = {
  drink: 'Drink',
  drugs: 'Drugs',
  'too-late': 'Too late',
  conduct: 'Conduct',
};

/** Words for screens. */
export const couldNotAttendReasonLabels: Readonly<Record<CouldNotAttendReason, string>> = {
  health: 'Health',
  caring: 'Caring for someone',
  work: 'Work',
  'court-or-appointment': 'Court or another appointment',
  bereavement: 'Bereavement',
  travel: 'Travel',
  'condition-of-an-order': 'A condition of an order',
  other: 'Other',
};

/** Words for screens. */
export const notHeldForPersonReasonLabels: Readonly<Record<NotHeldForPersonReason, string>> = {
  interpreter: 'No interpreter',
  access: 'Access needs not met',
  'lone-worker': 'Two workers needed, one there',
  'our-clash': 'Clash on our side',
};
