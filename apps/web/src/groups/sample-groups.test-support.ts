import type {
  CalendarView,
  CancelPreview,
  EnrolmentView,
  GroupsView,
  GroupView,
  MovePreview,
  SchedulePreview,
  StaffList,
  StageView,
  TellingView,
} from '@waymark/contracts';
import { enrolmentId, groupId, nadia, offerId, offeringId, referralId } from '../referrals/sample-work.test-support.ts';
import { idOf } from '../unsent/samples.test-support.ts';

export const groups: GroupsView = {
  groups: [
    {
      groupId,
      title: 'Thursday evening',
      venue: 'Northgate Hall',
      startsOn: '2026-06-18',
      lastSessionAt: '2026-10-22T19:30:00.000Z',
      capacity: 12,
      placesLeft: 3,
      isOpen: true,
    },
    {
      groupId: idOf(321),
      title: 'Tuesday morning',
      venue: 'Library',
      startsOn: '2026-04-07',
      lastSessionAt: '2026-08-11T10:30:00.000Z',
      capacity: 10,
      placesLeft: 2,
      isOpen: false,
    },
  ],
};

type GroupSession = GroupView['sessions'][number];

const session = (number: number, day: string, more: Partial<GroupSession> = {}): GroupSession => ({
  sessionId: idOf(360 + number),
  number,
  title:
    ['Welcome and how we work', 'What fathers are for', 'How was I fathered', 'What children need'][number - 1] ?? 'On',
  kind: 'group',
  startsAt: `${day}T17:30:00.000Z`,
  endsAt: `${day}T19:30:00.000Z`,
  place: 'Northgate Hall',
  state: 'planned',
  cancelledWhy: null,
  closedAt: null,
  version: 1,
  needsPlace: false,
  moved: null,
  enrolmentId: null,
  ...more,
});

export const group: GroupView = {
  groupId,
  offeringId,
  programmeId: 'caring-dads',
  programme: 'Caring Dads',
  programmeVersion: '1.0.0',
  title: 'Thursday evening',
  venue: 'Northgate Hall',
  startsOn: '2026-05-21',
  slots: [{ weekday: 4, from: '18:30', to: '20:30' }],
  datesLeftOut: ['2026-05-28'],
  schoolHolidaysOf: null,
  capacity: 12,
  placesLeft: 3,
  joinsCloseAfter: 3,
  joinsCloseAt: '2026-06-11T19:30:00.000Z',
  isOpen: true,
  version: 4,
  sessions: [
    session(1, '2026-05-21', { state: 'held', closedAt: '2026-05-21T20:00:00.000Z' }),
    session(2, '2026-06-04', { state: 'cancelled', cancelledWhy: 'The hall was flooded' }),
    session(3, '2026-06-11'),
    session(4, '2026-06-18'),
  ],
  leadMustBeAccredited: true,
  staff: [
    {
      staffId: idOf(700),
      name: 'Grace Whitfield',
      role: 'lead',
      days: null,
      accreditation: { standing: 'lapses-soon', until: '2026-06-30' },
    },
  ],
  people: [
    {
      enrolmentId,
      personId: idOf(801),
      name: 'Marcus Bell',
      position: 'person-causing-harm',
      state: 'enrolled',
      from: '2026-05-18',
      startedAt: '2026-05-21T17:30:00.000Z',
    },
    {
      enrolmentId: idOf(341),
      personId: idOf(802),
      name: 'Joel Abara',
      position: 'co-parent',
      state: 'enrolled',
      from: '2026-05-20',
      startedAt: null,
    },
  ],
  offers: [{ offerId, personId: idOf(803), name: 'Kit Mallory', expiresAt: '2026-06-09T22:59:59.999Z' }],
};

export const preview: SchedulePreview = {
  programmeVersion: '1.0.0',
  items: group.sessions.map(({ sessionId: itemId, number, title, startsAt, endsAt }) => ({
    itemId,
    number,
    title,
    kind: number === 2 ? ('individual' as const) : ('group' as const),
    day: startsAt.slice(0, 10),
    startsAt,
    endsAt,
    isOfOnePerson: number === 2,
  })),
  skipped: [{ day: '2026-05-28', why: 'left-out' }],
  alreadyBooked: [],
};

export const place = (more: Partial<EnrolmentView> = {}): EnrolmentView => ({
  enrolmentId,
  referralId,
  personId: idOf(801),
  name: 'Marcus Bell',
  programmeId: 'caring-dads',
  programmeVersion: '1.0.0',
  groupId,
  position: 'person-causing-harm',
  state: 'enrolled',
  from: '2026-05-18',
  startedAt: '2026-05-21T17:30:00.000Z',
  endedAt: null,
  receivingNothingSince: null,
  exitReason: null,
  partnerContact: 'in-place',
  sentence: '6 held for him: seen 4, missed 2; last seen 21 May 2026, 14 days ago',
  completion: {
    isMet: false,
    version: '1',
    reasons: [
      { code: 'mandatory-items', isMet: false, because: '1 of 2 one-to-one sessions is still missing.' },
      { code: 'content-share', isMet: false, because: '4 of the 14 sessions needed are covered.' },
      { code: 'catch-ups-above-limit', isMet: true, because: 'No catch-up counts so far.' },
    ],
  },
  groupMoves: [],
  pauses: [{ pauseId: idOf(370), pauseReason: 'custody', from: '2026-04-02', to: '2026-04-20' }],
  catchUps: {
    owed: [{ sessionId: idOf(381), number: 2, title: 'What fathers are for', startsAt: '2026-05-14T17:30:00.000Z' }],
    planned: [],
    left: 2,
  },
  individual: [
    {
      itemId: 'one-to-one-1',
      number: 5,
      title: 'My goals as a father',
      kind: 'individual',
      weekOf: '2026-06-15',
      attempts: [{ sessionId: idOf(380), startsAt: '2026-05-26T09:00:00.000Z', state: 'held' }],
    },
    { itemId: 'one-to-one-2', number: 12, title: 'Looking back', kind: 'individual', weekOf: null, attempts: [] },
  ],
  ...more,
});

export const staff: StaffList = {
  staff: [
    { staffId: nadia.staffId, name: nadia.name, roles: ['coordinator'] as const },
    { staffId: idOf(700), name: 'Grace Whitfield', roles: ['facilitator'] as const },
    { staffId: idOf(703), name: 'Sam Prentice', roles: ['facilitator'] as const },
  ].map(({ roles, ...colleague }) => ({
    ...colleague,
    roles: [...roles],
    organisationId: idOf(600),
    organisation: 'Harbour Families',
    teamId: null,
    team: null,
    isActive: true,
  })),
};

export const calendar: CalendarView = {
  bankHolidaysKnown: { from: 2019, to: 2035 },
  extraHolidays: [],
  extraHolidaysVersion: 0,
  extraHolidaysHistory: [],
  schoolHolidays: [{ area: 'Northtown', title: 'Half-term', from: '2026-05-25', to: '2026-05-29' }],
  schoolHolidaysVersion: 1,
  schoolHolidaysHistory: [],
};

const told: MovePreview['told'] = {
  staff: [{ staffId: idOf(700), name: 'Grace Whitfield' }],
  people: [{ personId: idOf(801), name: 'Marcus Bell' }],
};

const moveOf = (number: number, from: string, to: string): MovePreview['moves'][number] => {
  const { sessionId, title, startsAt, endsAt } = session(number, to);
  const was = session(number, from);
  return { sessionId, number, title, was: { startsAt: was.startsAt, endsAt: was.endsAt }, startsAt, endsAt };
};

export const moving: MovePreview = {
  groupVersion: 4,
  moves: [moveOf(3, '2026-06-11', '2026-06-18')],
  stays: [{ ...moveOf(4, '2026-06-25', '2026-06-25'), why: 'has-marks' as const }].map(
    ({ sessionId, number, title, startsAt, why }) => ({ sessionId, number, title, startsAt, why }),
  ),
  skipped: [],
  alreadyBooked: [],
  told,
};

export const cancelling: CancelPreview = {
  told,
  madeUp: { startsAt: '2026-06-25T17:30:00.000Z', endsAt: '2026-06-25T19:30:00.000Z', moves: [], skipped: [] },
};

export const telling: TellingView = {
  sessionId: session(2, '2026-06-04').sessionId,
  groupId,
  number: 2,
  title: session(2, '2026-06-04').title,
  startsAt: '2026-06-04T17:30:00.000Z',
  state: 'cancelled',
  changes: [
    {
      kind: 'cancelled',
      wasStartsAt: '2026-06-04T17:30:00.000Z',
      startsAt: '2026-06-04T17:30:00.000Z',
      why: 'The hall was flooded',
      at: '2026-06-04T12:00:00.000Z',
      by: 'Nadia Rahman',
    },
  ],
  staff: [
    {
      staffId: idOf(700),
      name: 'Grace Whitfield',
      channel: 'email',
      state: 'sent',
      sentAt: '2026-06-04T12:01:00.000Z',
      seenAt: null,
    },
  ],
  people: [{ personId: idOf(801), name: 'Marcus Bell', tellings: [] }],
};

/** What is said of the stage of that place. */
export const stageOf = (more: Partial<StageView> = {}): StageView => ({
  enrolmentId,
  programmeId: 'caring-dads',
  programmeVersion: '1.0.0',
  ruleVersion: '1.0.0',
  asOf: '2026-06-02',
  standing: 'unknown',
  stage: null,
  next: [],
  ...more,
});
