import type { AccountView, FamilyPerson, FamilyView, PlanView, ServiceView } from '@waymark/contracts';
import { idOf } from '../unsent/samples.test-support.ts';

/** Everyone here is invented. */
export const familyId = idOf(500);
export const ella = idOf(501);
export const noah = idOf(502);
export const dana = idOf(503);
export const marcusBell = idOf(504);
export const asAt = '2026-06-04T17:50:00.000Z';
export const familyPath = `/families/${familyId}`;

export const priya: AccountView = {
  staffId: idOf(701),
  name: 'Priya Nair',
  organisation: 'Northmoor Council',
  roles: ['lead-practitioner'],
};

export const samplePlan = (more: Partial<PlanView> = {}): PlanView => ({
  planKey: idOf(510),
  kind: 'child-protection',
  category: 'EMO',
  startsOn: '2025-11-12',
  endsOn: null,
  source: 'cin-census',
  asAt: '2026-03-31',
  notInFileAsAt: null,
  ...more,
});

type Entry = ServiceView['attendance'][number];

export const sampleEntry = (more: Partial<Entry> = {}): Entry => ({
  sessionId: idOf(520),
  number: 6,
  title: 'Child-centred fathering',
  startsAt: '2026-05-28T17:30:00.000Z',
  code: 'attended',
  part: 'seen',
  isNotEngaged: false,
  minutes: null,
  recordedBy: 'Sam Okafor',
  recordedAt: '2026-05-28T19:40:00.000Z',
  ...more,
});

export const sampleService = (more: Partial<ServiceView> = {}): ServiceView => ({
  subjectId: idOf(530),
  enrolmentId: idOf(531),
  programme: 'Caring Dads',
  position: 'person-causing-harm',
  state: 'enrolled',
  receivedAt: '2025-12-12T10:00:00.000Z',
  startedAt: '2026-03-26T17:30:00.000Z',
  endedAt: null,
  sentence: '13 held for him: seen 9, missed 2 (1 cancelled late), could not attend 1, not recorded 1.',
  isReceiving: true,
  attendance: [],
  ...more,
});

/** Referred and nothing more: help that nobody receives yet. */
export const waitingService = (more: Partial<ServiceView> = {}): ServiceView =>
  sampleService({
    subjectId: idOf(532),
    enrolmentId: null,
    programme: 'For Baby’s Sake',
    position: 'survivor',
    state: 'waiting',
    receivedAt: '2026-03-02T10:00:00.000Z',
    startedAt: null,
    sentence: 'waiting 94 days: receiving nothing yet',
    isReceiving: false,
    ...more,
  });

export const samplePerson = (more: Partial<FamilyPerson> = {}): FamilyPerson => ({
  personId: ella,
  name: 'Ella Bell',
  knownAs: 'Ella',
  sex: 'F',
  dateOfBirth: '2018-11-02',
  expectedOn: null,
  diedOn: null,
  age: 7,
  position: 'child',
  harmEstablishedBy: null,
  livesInHousehold: null,
  verifiedBy: null,
  verifiedOn: null,
  membershipId: idOf(511),
  memberSince: '2025-11-12',
  findOut: null,
  plans: [],
  services: [],
  ...more,
});

const people: readonly FamilyPerson[] = [
  samplePerson({ plans: [samplePlan()] }),
  samplePerson({ personId: noah, name: 'Noah Bell', knownAs: 'Noah', sex: 'M', age: 4, dateOfBirth: '2021-08-14' }),
  samplePerson({
    personId: dana,
    name: 'Dana Reyes',
    knownAs: 'Dana',
    age: 33,
    dateOfBirth: '1993-02-14',
    position: 'survivor',
    services: [waitingService()],
  }),
  samplePerson({
    personId: marcusBell,
    name: 'Marcus Bell',
    knownAs: 'Marcus',
    sex: 'M',
    age: 35,
    dateOfBirth: '1991-05-30',
    position: 'person-causing-harm',
    harmEstablishedBy: 'professional-assessment',
    services: [sampleService({ attendance: [sampleEntry()] })],
  }),
];

export const sampleFamily = (more: Partial<FamilyView> = {}): FamilyView => ({
  familyId,
  reference: 'W-10427',
  asAt,
  people: [...people],
  circumstances: [],
  left: [],
  toReAsk: [],
  review: { isRaised: false, because: [] },
  meetings: [],
  safetySentence: "Attendance is not safety. Partner's and children's account last heard: not yet.",
  ...more,
});

/** A circumstance of Marcus Bell. */
export const sampleCircumstance = (
  more: Partial<FamilyView['circumstances'][number]> = {},
): FamilyView['circumstances'][number] => ({
  circumstanceId: idOf(540),
  personId: marcusBell,
  kind: 'release',
  from: '2026-05-20',
  to: null,
  sourceName: 'Jo Hart',
  sourceAgency: 'Probation',
  reliability: 'confirmed',
  note: null,
  ...more,
});
