import type {
  Ladder,
  LadderByWhen,
  LadderColumn,
  LadderEvent,
  LadderHow,
  LadderRecipient,
  LadderRung,
  LadderThreshold,
} from '@waymark/contracts';

const plan = 'child-on-a-plan';
const otherwise = 'otherwise';
const once: LadderThreshold = { count: 1 };
const now: LadderByWhen = { hours: 0 };
const sameDay: LadderByWhen = { days: 0 };
const within = (workingDays: number): LadderByWhen => ({ workingDays });

/** What is asked of whom by when, in one column. */
type Ask = readonly [LadderColumn, readonly LadderRecipient[], LadderHow, LadderByWhen];
type Moment = readonly [LadderEvent, LadderThreshold];

const rungs = (moments: readonly Moment[], reason: string, asks: readonly Ask[]): readonly LadderRung[] =>
  moments.flatMap(([event, threshold]) =>
    asks.map(([column, toWhom, how, byWhen]) => ({ event, threshold, column, toWhom, how, byWhen, reason })),
  );

const inBoth = (...[toWhom, how, byWhen]: [readonly LadderRecipient[], LadderHow, LadderByWhen]): readonly Ask[] =>
  ([plan, otherwise] as const).map((column) => [column, toWhom, how, byWhen]);

const leadNextDay: readonly Ask[] = [
  [plan, ['lead-practitioner'], 'message', within(1)],
  [otherwise, ['lead-or-referrer'], 'message', within(1)],
];

/**
 * The core ladder: defaults of model.md section 5, and the repeats of section 3. No programme may be weaker where a
 * child has a plan. "Manager" is the manager of the lead practitioner's team where a child has a plan, else the
 * programme's; failures of ours go to the programme's. Where the model gives no date for a task, it is 5 working days.
 */
export const coreLadder: Ladder = {
  source: 'core',
  version: '1',
  rungs: [
    ...rungs(
      [
        ['absent', once],
        ['left-early', once],
        ['group-cancelled', once],
        ['group-retimed', once],
      ],
      'The person is not where those at home expect.',
      [
        ...inBoth(['partner-worker'], 'list', now),
        [plan, ['lead-practitioner'], 'message', within(1)],
        [otherwise, ['referrer'], 'message', within(1)],
      ],
    ),
    ...rungs(
      [
        ['turned-away', once],
        ['asked-to-leave', once],
      ],
      'The person is on the way home and was sent away.',
      [
        ...inBoth(['partner-worker'], 'call', now),
        [plan, ['lead-practitioner'], 'message', within(1)],
        [otherwise, ['referrer'], 'message', within(1)],
      ],
    ),
    ...rungs([['access-refused', once]], 'A visit could not take place: the person said no at the door.', [
      [plan, ['lead-practitioner'], 'message', sameDay],
      [otherwise, ['lead-or-referrer'], 'message', sameDay],
    ]),
    ...rungs(
      [
        ['absent-first-session', once],
        ['missed-running', { count: 2 }],
        ['missed-of-last-offered', { count: 3, of: 8 }],
      ],
      'The help that was arranged is not being received.',
      [
        [plan, ['lead-practitioner', 'team-manager'], 'call', within(1)],
        [plan, ['facilitator'], 'barriers-reviewed', within(5)],
        [plan, ['lead-practitioner'], 'agenda-item', within(5)],
        [otherwise, ['lead-or-referrer'], 'message', within(1)],
      ],
    ),
    ...rungs(
      [
        ['missed-running', { count: 3 }],
        ['completion-only-by-catch-up', once],
      ],
      'Completion is in doubt: what this means for each child must be written.',
      [
        [plan, ['lead-practitioner', 'coordinator'], 'review', within(5)],
        [plan, ['lead-practitioner'], 'written-meaning', within(5)],
        [otherwise, ['lead-or-referrer', 'coordinator'], 'review', within(10)],
      ],
    ),
    ...rungs(
      [
        ['not-engaged-running', { count: 2 }],
        ['could-not-attend-of-last-offered', { count: 3, of: 8 }],
      ],
      'Being there, or having a reason, is not the same as receiving help.',
      leadNextDay,
    ),
    ...rungs([['not-seen-days', { count: 14 }]], 'Not seen, whatever the reason.', leadNextDay),
    ...rungs([['not-seen-days', { count: 28 }]], 'Not seen, whatever the reason.', [
      [plan, ['team-manager'], 'message', within(1)],
      [otherwise, ['provider-manager'], 'message', within(1)],
    ]),
    ...rungs(
      [
        ['cannot-complete', once],
        ['excluded', once],
      ],
      'The work with the person stops: those at home are told first.',
      [
        [plan, ['partner-worker', 'lead-practitioner'], 'call', now],
        [otherwise, ['partner-worker'], 'call', now],
        [otherwise, ['referrer'], 'message', within(1)],
      ],
    ).map((rung) => (rung.how === 'call' ? { ...rung, beforePersonIsTold: true } : rung)),
    ...rungs([['custody', once]], 'Custody does not contain a person causing harm; release must be watched.', [
      ...inBoth(['partner-worker'], 'list', now),
      ...leadNextDay,
    ]),
    ...rungs([['provider-cancelled-running', { count: 2 }]], 'We failed to offer what was promised.', [
      ...inBoth(['provider-manager'], 'message', within(1)),
    ]),
    ...rungs([['register-unmarked-hours', { count: 24 }]], 'Nobody knows who was there.', [
      ...inBoth(['facilitator'], 'message', now),
      ...inBoth(['provider-manager'], 'list', now),
    ]),
    ...rungs([['attempts-without-contact', { count: 3, withinWorkingDays: 10 }]], 'Nobody has reached the person.', [
      [plan, ['lead-practitioner'], 'decision', within(5)],
      [otherwise, ['coordinator'], 'letter', within(5)],
    ]),
  ],
};
