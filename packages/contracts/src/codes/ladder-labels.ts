import type { LadderEvent, LadderHow, LadderRecipient } from './ladder.ts';

/** Words for alerts (model.md section 9: "missed in a row", never a streak). */
export const ladderEventLabels: Readonly<Record<LadderEvent, string>> = {
  absent: 'Did not come',
  'turned-away': 'Turned away',
  'asked-to-leave': 'Asked to leave',
  'left-early': 'Left early',
  'access-refused': 'Said no at the door',
  'group-cancelled': 'Cancelled by us',
  'group-retimed': 'Group moved to another time',
  'absent-first-session': 'Missed the first session',
  'missed-running': 'Missed in a row',
  'missed-of-last-offered': 'Missed among the last offered',
  'not-engaged-running': 'There, not engaged, in a row',
  'could-not-attend-of-last-offered': 'Could not attend among the last offered',
  'provider-cancelled-running': 'Cancelled by us in a row',
  'completion-only-by-catch-up': 'Can complete only by catching up',
  'not-seen-days': 'Not seen for days',
  'cannot-complete': 'Cannot complete',
  excluded: 'Excluded',
  custody: 'In custody',
  'register-unmarked-hours': 'Register not finished',
  'attempts-without-contact': 'Attempts without contact',
};

/** Words for screens. */
export const ladderRecipientLabels: Readonly<Record<LadderRecipient, string>> = {
  'partner-worker': "Partner's worker",
  'lead-practitioner': 'Lead practitioner',
  'lead-or-referrer': 'Lead practitioner, or the referrer where there is none',
  referrer: 'Referrer',
  facilitator: 'Facilitator',
  coordinator: 'Coordinator',
  'provider-manager': 'Manager of the programme',
  'team-manager': 'Manager of the team',
};

/** Words for screens: what the recipient gets or is to do. */
export const ladderHowLabels: Readonly<Record<LadderHow, string>> = {
  list: "On tonight's list",
  message: 'Message',
  call: 'Call, not e-mail',
  review: 'Review',
  'barriers-reviewed': 'Review what stands in the way',
  'agenda-item': 'Item for the core group',
  'written-meaning': 'Write what it means for each child',
  decision: 'Decide',
  letter: 'Letter, then close',
};
