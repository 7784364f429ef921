import type {
  AccountView,
  CatalogueView,
  FamilyPerson,
  FamilyView,
  ReferralStatusView,
  ReferralsView,
  ReferralView,
  WaitingListView,
  WaitingRow,
  WaitView,
} from '@waymark/contracts';
import { idOf } from '../unsent/samples.test-support.ts';

export const offeringId = idOf(300);
export const referralId = idOf(310);
export const subjectId = idOf(311);
export const groupId = idOf(320);
export const familyId = idOf(330);
export const enrolmentId = idOf(340);
export const offerId = idOf(350);

export const nadia: AccountView = {
  staffId: idOf(701),
  name: 'Nadia Okafor',
  organisation: 'Harbour Families',
  roles: ['coordinator'],
};
export const tom: AccountView = {
  staffId: idOf(702),
  name: 'Tom Ellery',
  organisation: 'Northgate Council',
  roles: ['lead-practitioner'],
};

export const catalogue: CatalogueView = {
  offerings: [
    {
      offeringId,
      programmeId: 'caring-dads',
      programme: 'Caring Dads',
      summary: 'Seventeen sessions for fathers, with contact with the children’s mothers and with those who referred.',
      title: 'Caring Dads, Northgate',
      area: 'Northgate',
      provider: 'Harbour Families',
      whoMayRefer: ['local-authority'],
      mayRefer: true,
      isOwn: true,
      from: '2026-01-01',
      to: null,
    },
  ],
};

const wait = (more: Partial<WaitView> = {}): WaitView => ({
  receivedOn: '2026-03-02',
  outcome: 'still-waiting',
  endsOn: '2026-06-04',
  totalDays: 94,
  stages: [
    { since: 'received', until: 'accepted', from: '2026-03-02', to: '2026-03-18', days: 16 },
    { since: 'accepted', until: 'offered', from: '2026-03-18', to: '2026-04-20', days: 33 },
    { since: 'offered', until: 'offer-declined', from: '2026-04-20', to: '2026-04-24', days: 4 },
    { since: 'offer-declined', until: null, from: '2026-04-24', to: '2026-06-04', days: 41 },
  ],
  offersDeclined: 1,
  pausedDays: 0,
  ...more,
});

const nextStart = { groupId, title: 'Thursday evening', startsOn: '2026-06-18', placesLeft: 3 };

export const referral = (more: Partial<ReferralView> = {}): ReferralView => ({
  referralId,
  offeringId,
  offering: 'Caring Dads, Northgate',
  programmeId: 'caring-dads',
  programme: 'Caring Dads',
  state: 'submitted',
  version: 1,
  receivedAt: '2026-03-02T10:12:00.000Z',
  urgency: 'soon',
  why: 'The conference asked for work on his fathering after he frightened the children in March.',
  needBy: { day: '2026-06-12', why: 'conference' },
  needByFlag: { flag: 'too-late', daysLate: 6 },
  nextStart,
  consent: { consent: 'given' },
  knowledge: { knows: 'yes', toldWhat: 'That a place is asked for, and why', mayBePut: 'The police report of 1 March' },
  answers: { concerns: ['emotional-harm', 'domestic-abuse'], sexualHarmConcern: 'no', contactWithChild: 'weekly' },
  referrer: { name: 'Tom Ellery', organisation: 'Northgate Council' },
  people: [
    {
      subjectId,
      personId: idOf(801),
      name: 'Marcus Bell',
      age: 34,
      isUnborn: false,
      position: 'person-causing-harm',
      state: 'submitted',
      stateSince: '2026-03-02T10:12:00.000Z',
      wait: wait(),
      partnerContact: 'not-in-place-yet',
      waitingPlan: null,
      enrolmentId: null,
      openOfferId: null,
      appointments: [],
      moves: ['more-information', 'assessing', 'accepted', 'not-accepted', 'unmet-need', 'withdrawn'],
    },
  ],
  children: [
    {
      personId: idOf(811),
      name: 'Ava Bell',
      age: 7,
      isUnborn: false,
      isOnPlan: true,
      nextConferenceOn: '2026-06-12',
      changeSought: 'She is not afraid when her father is angry',
      howKnown: 'Says so to her teacher; sleeps through',
    },
    {
      personId: idOf(812),
      name: 'Noah Bell',
      age: 4,
      isUnborn: false,
      isOnPlan: true,
      nextConferenceOn: '2026-06-12',
      changeSought: 'His father notices when he needs comfort',
      howKnown: 'Seen at contact by the family support worker',
    },
  ],
  findings: [
    { rule: 'no-sexual-harm', outcome: 'pass', because: 'No concern about sexual harm to a child.' },
    { rule: 'contact-with-child', outcome: 'pass', because: 'He sees at least one of the children weekly.' },
    { rule: 'acknowledges-harm', outcome: 'ask', because: 'It is not known whether he acknowledges harm.' },
    { rule: 'contact-dispute', outcome: 'needs-decision', because: 'A dispute may end his contact while he attends.' },
  ],
  findingsVersion: '1.0.0',
  otherReferrals: [],
  events: [
    {
      eventId: idOf(900),
      subjectId,
      kind: 'received',
      at: '2026-03-02T10:12:00.000Z',
      by: 'Tom Ellery',
      reasonCode: null,
      note: null,
    },
  ],
  ...more,
});

const [person] = referral().people;
if (person === undefined) throw new Error('the sample has a person');
export const referred = person;

const waitingPlan = {
  ownerId: nadia.staffId,
  owner: 'Nadia Okafor',
  planForOthers: 'in-place' as const,
  nextContactOn: '2026-06-10',
  setAt: '2026-03-18T09:00:00.000Z',
};

/** The referral once Marcus is accepted and waits. */
export const waitingReferral = (more: Partial<typeof referred> = {}): ReferralView =>
  referral({
    state: 'waiting',
    version: 5,
    people: [
      {
        ...referred,
        state: 'waiting',
        waitingPlan,
        moves: ['offered', 'not-accepted', 'unmet-need', 'withdrawn'],
        ...more,
      },
    ],
  });

export const row = (more: Partial<WaitingRow> = {}): WaitingRow => ({
  subjectId,
  referralId,
  personId: idOf(801),
  name: 'Marcus Bell',
  position: 'person-causing-harm',
  state: 'waiting',
  place: 1,
  because: ['A child on a plan has a conference on 12 June 2026.', 'Needed by 12 June 2026.', 'Has waited 94 days.'],
  urgency: 'soon',
  receivedOn: '2026-03-02',
  wait: wait(),
  needBy: { day: '2026-06-12', why: 'conference' },
  needByFlag: { flag: 'too-late', daysLate: 6 },
  isOnPlan: true,
  conferenceOn: '2026-06-12',
  waitingPlan,
  openOffer: null,
  ...more,
});

export const waitingList = (people: readonly WaitingRow[] = [row()]): WaitingListView => ({
  offeringId,
  offering: 'Caring Dads, Northgate',
  sentence:
    people.length === 0
      ? 'Nobody is waiting.'
      : `${people.length} people are waiting, the longest 142 days; 1 has a child on a plan with a conference before the next start.`,
  waiting: people.length,
  longestDays: 142,
  conferenceBeforeNextStart: 1,
  rule: 'a conference or need-by date before the next start first, then urgency, then the longest wait',
  ruleVersion: '1',
  nextStart,
  people: [...people],
});

export const toDecide: ReferralsView = {
  offeringId,
  offering: 'Caring Dads, Northgate',
  referrals: [
    {
      referralId,
      state: 'submitted',
      urgency: 'urgent',
      receivedAt: '2026-05-23T10:12:00.000Z',
      daysSince: 12,
      needBy: { day: '2026-06-12', why: 'conference' },
      referrer: 'Tom Ellery',
      organisation: 'Northgate Council',
      people: [{ personId: idOf(801), name: 'Marcus Bell', position: 'person-causing-harm' }],
    },
  ],
};

const familyPerson = (
  more: Partial<FamilyPerson> & Pick<FamilyPerson, 'personId' | 'name' | 'position'>,
): FamilyPerson => ({
  knownAs: more.name.split(' ')[0] ?? more.name,
  sex: 'not-recorded',
  dateOfBirth: '1992-01-27',
  expectedOn: null,
  diedOn: null,
  age: 34,
  harmEstablishedBy: null,
  livesInHousehold: null,
  verifiedBy: null,
  verifiedOn: null,
  membershipId: idOf(392),
  memberSince: '2026-01-05',
  findOut: null,
  plans: [],
  services: [],
  ...more,
});

const plan = {
  planKey: idOf(391),
  kind: 'child-protection' as const,
  category: 'EMO' as const,
  startsOn: '2026-02-09',
  endsOn: null,
  source: 'Northgate Council',
  asAt: '2026-06-01',
  notInFileAsAt: null,
};

export const family: FamilyView = {
  familyId,
  reference: 'F-0412',
  asAt: '2026-06-04T17:34:00.000Z',
  people: [
    familyPerson({ personId: idOf(801), name: 'Marcus Bell', position: 'person-causing-harm' }),
    familyPerson({ personId: idOf(805), name: 'Ines Duarte', position: 'survivor', age: 31 }),
    familyPerson({ personId: idOf(811), name: 'Ava Bell', position: 'child', age: 7, plans: [plan] }),
    familyPerson({ personId: idOf(812), name: 'Noah Bell', position: 'child', age: 4, plans: [plan] }),
  ],
  circumstances: [],
  left: [],
  toReAsk: [],
  review: { isRaised: false, because: [] },
  meetings: [],
  safetySentence: null,
};

export const status = (more: Partial<ReferralStatusView> = {}): ReferralStatusView => ({
  referralId,
  familyId,
  familyReference: 'F-0412',
  people: [],
  offering: 'Caring Dads, Northgate',
  programme: 'Caring Dads',
  state: 'more-information',
  stateWords: 'More information asked for: receiving nothing yet',
  receivedAt: '2026-05-23T10:12:00.000Z',
  version: 2,
  question: 'Does he see the children outside the contact centre?',
  steps: [
    { kind: 'received', words: 'Referral received', at: '2026-05-23T10:12:00.000Z' },
    { kind: 'more-information-asked', words: 'More information asked for', at: '2026-05-27T08:30:00.000Z' },
  ],
  closedBecause: null,
  ...more,
});
