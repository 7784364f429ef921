import type { AtOnceNotice, MarkMeaningRow } from './mark-meaning.ts';

/** Mark codes of a person causing harm and of a co-parent (model.md section 3). */
export const adultMarkCodes = [
  'attended',
  'attended-late',
  'attended-part',
  'attended-not-engaged',
  'turned-away',
  'asked-to-leave',
  'absent-no-contact',
  'cancelled',
  'could-not-attend',
  'no-access',
  'access-refused',
  'cancelled-by-provider',
  'not-held-for-person',
  'stopped-for-safety',
  'recorded-in-error',
] as const;
export type AdultMarkCode = (typeof adultMarkCodes)[number];

const seen = { seen: 'yes', content: 'yes', offered: true, run: 'ends', part: 'seen', tells: [], repeats: [] } as const;
const missed = {
  seen: 'no',
  content: 'no',
  offered: true,
  run: 'adds',
  part: 'missed',
  tells: [],
  repeats: [],
} as const;
const notOffered = { seen: 'none', content: 'none', offered: false, run: 'neither' } as const;
const cancelledByUs = {
  ...notOffered,
  tells: [
    { to: 'lead-practitioner', how: 'message', by: 'at-once' },
    { to: 'partner-worker', how: 'list', by: 'at-once' },
  ],
  repeats: [{ times: 2, within: 'running', to: 'manager' }],
} as const;

const leftEarly: readonly AtOnceNotice[] = [{ to: 'partner-worker', how: 'list', by: 'at-once' }];
const beforeHome: readonly AtOnceNotice[] = [{ to: 'partner-worker', how: 'call', by: 'before-home' }];

/**
 * What each mark means, row by row as in model.md section 3. `attended-part` is leaving early, so it tells the
 * partner's worker whether or not the minutes were met. `recorded-in-error` has no row: nothing counts.
 */
export const adultMarkMeanings: readonly MarkMeaningRow<AdultMarkCode>[] = [
  { ...seen, code: 'attended', when: 'always' },
  { ...seen, code: 'attended-late', when: 'minutes-met' },
  { ...seen, code: 'attended-part', when: 'minutes-met', tells: leftEarly },
  { ...seen, code: 'attended-late', when: 'minutes-not-met', content: 'no', run: 'adds' },
  { ...seen, code: 'attended-part', when: 'minutes-not-met', content: 'no', run: 'adds', tells: leftEarly },
  {
    ...seen,
    code: 'attended-not-engaged',
    when: 'always',
    content: 'programme',
    run: 'neither',
    repeats: [{ times: 2, within: 'running', to: 'lead-practitioner' }],
  },
  { ...missed, code: 'turned-away', when: 'always', tells: beforeHome },
  { ...missed, code: 'asked-to-leave', when: 'always', seen: 'part', part: 'seen-part', tells: beforeHome },
  {
    ...missed,
    code: 'absent-no-contact',
    when: 'always',
    tells: [{ to: 'partner-worker', how: 'list', by: 'at-once' }],
  },
  { ...missed, code: 'cancelled', when: 'late' },
  { ...missed, code: 'cancelled', when: 'unconfirmed' },
  { ...missed, code: 'cancelled', when: 'in-time', run: 'neither', part: 'cancelled-in-time' },
  { ...cancelledByUs, code: 'cancelled', when: 'our-side', part: 'cancelled-by-us' },
  {
    ...missed,
    code: 'could-not-attend',
    when: 'always',
    run: 'neither',
    part: 'could-not-attend',
    repeats: [{ times: 3, within: 'last-eight-offered', to: 'lead-practitioner' }],
  },
  { ...missed, code: 'no-access', when: 'always' },
  {
    ...missed,
    code: 'access-refused',
    when: 'always',
    tells: [{ to: 'lead-practitioner', how: 'message', by: 'same-day' }],
  },
  { ...cancelledByUs, code: 'cancelled-by-provider', when: 'always', part: 'cancelled-by-us' },
  { ...cancelledByUs, code: 'not-held-for-person', when: 'always', part: 'not-held-for-person' },
  {
    ...notOffered,
    code: 'stopped-for-safety',
    when: 'always',
    part: 'stopped-for-safety',
    tells: [
      { to: 'lead-practitioner', how: 'call', by: 'at-once' },
      { to: 'partner-worker', how: 'call', by: 'before-home' },
      { to: 'manager', how: 'incident', by: 'same-day' },
      { to: 'manager', how: 'debrief', by: 'same-day' },
    ],
    repeats: [],
  },
];

/** After this many minutes without the person the absence goes to the partner's worker (model.md section 3). */
export const absentAfterMinutes = 20;

/** Why a person was turned away (model.md section 3). */
export const turnedAwayReasons = ['drink', 'drugs', 'too-late', 'conduct'] as const;
export type TurnedAwayReason = (typeof turnedAwayReasons)[number];

/** Why a person could not attend; each is accepted by a named worker (model.md section 3). */
export const couldNotAttendReasons = [
  'health',
  'caring',
  'work',
  'court-or-appointment',
  'bereavement',
  'travel',
  'condition-of-an-order',
  'other',
] as const;
export type CouldNotAttendReason = (typeof couldNotAttendReasons)[number];

/** Why a session was not held for one person although others may have had it (model.md section 3). */
export const notHeldForPersonReasons = ['interpreter', 'access', 'lone-worker', 'our-clash'] as const;
export type NotHeldForPersonReason = (typeof notHeldForPersonReasons)[number];
