import type { ChildMarkCode, ContactState, NotReleasedBy, NotSeenReason } from './survivor-marks.ts';

/** Words for the register of survivors and children. */
export const childMarkLabels: Readonly<Record<ChildMarkCode, string>> = {
  seen: 'Seen',
  'seen-part': 'Seen for part of it',
  'not-seen': 'Not seen',
  'was-not-brought': 'Was not brought',
  'child-chose-not-to': 'Chose not to come',
  unwell: 'Unwell',
  'not-released': 'Not released by school or placement',
  'recorded-in-error': 'Recorded in error',
};

/** Words for screens of the survivor's side. */
export const notSeenReasonLabels: Readonly<Record<NotSeenReason, string>> = {
  'not-yet-known': 'Not yet known',
  'cancelled-by-person': 'Cancelled in person: spoken to alone and free to speak',
  'cancelled-by-another': 'Cancelled by someone else',
  'cancelled-by-unknown': 'Cancelled, not yet confirmed safely',
  prevented: 'Prevented by someone',
  'not-safe-to-hold': 'Not safe to hold',
  provider: 'Cancelled by us',
};

/** Words for screens. */
export const notReleasedByLabels: Readonly<Record<NotReleasedBy, string>> = {
  school: 'School',
  placement: 'Placement',
};

/** Words for screens (model.md section 9). */
export const contactStateLabels: Readonly<Record<ContactState, string>> = {
  'receiving-nothing-yet': 'Receiving nothing yet',
  'in-contact': 'In contact',
  'not-heard-from': 'Not heard from',
  'no-safe-way-to-reach': 'No safe way to reach',
  'paused-by-choice': 'Paused by choice',
  ended: 'Ended',
};
