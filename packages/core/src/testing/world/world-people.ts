import { type Id, newId } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { allocations, conflicts, handOvers } from '../../access/tables.ts';
import { contactArrangements } from '../../arrangements/tables.ts';
import { circumstances } from '../../circumstances/tables.ts';
import { contactAttempts, contactCards, sharedChannels, whereabouts } from '../../contacts/tables.ts';
import { deaths } from '../../deaths/tables.ts';
import { disclosures } from '../../disclosures/tables.ts';
import { families, memberships, relationships } from '../../families/tables.ts';
import { meetingChildren, meetings } from '../../meetings/tables.ts';
import { persons } from '../../persons/tables.ts';
import { planAbsences, planReviews, plans } from '../../plans/tables.ts';
import { marker } from './marker.ts';
import { addWorldGovernance } from './world-governance.ts';

export interface WorldPeople {
  readonly familyId: Id;
  readonly childId: Id;
  readonly fatherId: Id;
  readonly motherId: Id;
  readonly planId: Id;
  readonly allocationId: Id;
  readonly meetingId: Id;
  readonly unclaimedCouncilChildId: string;
  readonly conflictId: Id;
  readonly matchId: Id;
  readonly mergeId: Id;
  readonly deathId: Id;
  readonly circumstanceId: Id;
  readonly twinRecordId: Id;
  readonly restrictedName: string;
  readonly governanceItemId: Id;
  readonly tieExceptionId: Id;
}

export interface Workers {
  readonly leadId: Id;
  readonly partnerWorkerId: Id;
  readonly advocateId: Id;
  readonly conflictedId: Id;
}

const day = '2026-01-05';

const fact = (
  unit: Unit,
  personId: Id,
  level: 'shared' | 'support' | 'safe-contact' | 'whereabouts' | 'professionals' | 'casework',
) => ({
  id: newId(),
  personId,
  level,
  recordedAt: unit.now,
  recordedBy: newId(),
  supersedes: null,
  reason: null,
});

const person = (
  unit: Unit,
  id: Id,
  givenNames: string,
  dateOfBirth: string,
  sex: 'F' | 'M',
  isRestricted: boolean,
) => ({
  id,
  givenNames,
  familyName: 'Example',
  searchName: `${givenNames.toLowerCase()} example`,
  dateOfBirth,
  sex,
  ethnicity: 'not-asked' as const,
  isRestricted,
  recordedAt: unit.now,
  recordedBy: newId(),
  version: 1,
});

/** A father who causes harm, a mother and a child, with a marker in everything that belongs to her side. */
export const addWorldPeople = async (unit: Unit, workers: Workers, isRestricted: boolean): Promise<WorldPeople> => {
  const { db } = unit;
  const people: WorldPeople = {
    familyId: newId(),
    childId: newId(),
    fatherId: newId(),
    motherId: newId(),
    planId: newId(),
    allocationId: newId(),
    meetingId: newId(),
    conflictId: newId(),
    matchId: newId(),
    mergeId: newId(),
    deathId: newId(),
    tieExceptionId: newId(),
    circumstanceId: newId(),
    twinRecordId: newId(),
    restrictedName: `Sam${newId().slice(-6)} Example`,
    governanceItemId: newId(),
    unclaimedCouncilChildId: `WM${newId().slice(-12)}`,
  };
  const { familyId, childId, fatherId, motherId } = people;
  await db
    .insert(families)
    .values({ id: familyId, reference: `WM-${familyId.slice(-6)}`, recordedAt: unit.now, recordedBy: newId() });
  await db.insert(persons).values([
    person(unit, childId, marker('persons', 'child'), '2018-04-17', 'F', false),
    person(unit, people.twinRecordId, 'Chyld', '2018-04-17', 'F', false),
    person(unit, newId(), people.restrictedName.replace(' Example', ''), '1988-03-09', 'M', true),
    person(unit, fatherId, 'Kit', '1990-02-13', 'M', isRestricted),
    person(unit, motherId, marker('persons', 'mother'), '1991-06-21', 'F', isRestricted),
    {
      ...person(unit, newId(), 'Not yet known', '2019-07-23', 'F', false),
      councilChildId: people.unclaimedCouncilChildId,
      recordedBy: workers.leadId,
    },
  ]);
  for (const personId of [childId, fatherId, motherId]) {
    await db.insert(memberships).values({
      ...fact(unit, personId, 'shared'),
      familyId,
      from: day,
      verifiedBy: personId === fatherId ? 'Seen' : marker('memberships', 'verifiedBy'),
      verifiedOn: day,
    });
  }
  for (const otherPersonId of [motherId, childId]) {
    await db.insert(relationships).values({
      ...fact(unit, fatherId, 'professionals'),
      otherPersonId,
      kind: otherPersonId === childId ? 'parent-of' : 'partner-of',
      harm: 'causes-harm-to',
      harmEstablishedBy: 'professional-assessment',
      source: marker('relationships', 'source'),
      from: day,
    });
  }
  await addSurvivorSide(unit, people);
  await addChildSide(unit, people);
  await addTies(unit, people, workers);
  await addWorldGovernance(unit, people, workers);
  return people;
};

const addSurvivorSide = async (unit: Unit, { motherId, deathId, circumstanceId }: WorldPeople): Promise<void> => {
  const { db, now } = unit;
  await db.insert(deaths).values({
    ...fact(unit, motherId, 'casework'),
    ...{ id: deathId, diedOn: day, howKnown: marker('deaths', 'howKnown'), isTakenBack: false },
  });
  await db.insert(circumstances).values({
    ...{ ...fact(unit, motherId, 'support'), id: circumstanceId },
    kind: 'separation-intended',
    from: day,
    sourceName: marker('circumstances', 'sourceName'),
    sourceAgency: marker('circumstances', 'sourceAgency'),
    reliability: 'reported',
    note: marker('circumstances', 'note'),
    isWithdrawn: false,
  });
  const card = fact(unit, motherId, 'safe-contact');
  await db.insert(contactCards).values({
    ...card,
    card: {
      channels: [{ channel: 'phone', detail: marker('contact_cards', 'card') }],
      days: '',
      times: '',
      safeWords: marker('contact_cards', 'safeWords'),
      neverUse: [],
      neverTell: [],
      voicemail: 'no',
    },
    confirmedOn: day,
  });
  await db.insert(sharedChannels).values({ ...fact(unit, motherId, 'safe-contact'), cardId: card.id, position: 0 });
  await db.insert(whereabouts).values({
    ...fact(unit, motherId, 'whereabouts'),
    address: marker('whereabouts', 'address'),
    isSafeAccommodation: true,
    from: day,
  });
  await db.insert(contactAttempts).values({
    ...fact(unit, motherId, 'safe-contact'),
    byStaffId: newId(),
    channel: 'phone',
    direction: 'to-person',
    at: now,
    result: 'spoken-to',
    note: marker('contact_attempts', 'note'),
    nextStep: marker('contact_attempts', 'nextStep'),
  });
  await db.insert(disclosures).values({
    ...fact(unit, motherId, 'casework'),
    decision: 'not-shared',
    what: marker('disclosures', 'what'),
    withWhom: marker('disclosures', 'withWhom'),
    why: marker('disclosures', 'why'),
    basis: 'public-task',
    condition: 'safeguarding',
    consent: 'declined',
  });
};

const addChildSide = async (unit: Unit, { childId, familyId, planId, meetingId }: WorldPeople): Promise<void> => {
  const { db } = unit;
  const plan = { planKey: planId, source: 'typed' as const };
  await db.insert(plans).values({
    ...fact(unit, childId, 'shared'),
    ...plan,
    id: planId,
    kind: 'child-protection',
    startsOn: day,
    initialCategory: 'EMO',
    latestCategory: 'EMO',
    asAt: day,
  });
  await db.insert(contactArrangements).values({
    ...fact(unit, childId, 'casework'),
    statement: marker('contact_arrangements', 'statement'),
    effectiveFrom: day,
    sourceName: marker('contact_arrangements', 'sourceName'),
    sourceAgency: marker('contact_arrangements', 'sourceAgency'),
  });
  await db.insert(planReviews).values({ ...fact(unit, childId, 'shared'), ...plan, on: '2026-02-02' });
  await db.insert(planAbsences).values({
    ...fact(unit, childId, 'shared'),
    planKey: planId,
    asAt: '2026-02-20',
    importRunId: newId(),
    note: 'Not in the file',
  });
  await db.insert(meetings).values({
    id: meetingId,
    familyId,
    kind: 'review-conference',
    startsAt: '2026-03-20T10:00:00.000Z',
    place: marker('meetings', 'place'),
    recordedAt: unit.now,
    recordedBy: newId(),
  });
  await db.insert(meetingChildren).values({ ...fact(unit, childId, 'shared'), meetingId });
};

const addTies = async (unit: Unit, people: WorldPeople, workers: Workers): Promise<void> => {
  const tie = { from: day, to: null };
  await unit.db.insert(allocations).values([
    {
      ...fact(unit, people.childId, 'shared'),
      ...tie,
      id: people.allocationId,
      staffId: workers.leadId,
      role: 'lead-practitioner',
    },
    {
      ...fact(unit, people.motherId, 'safe-contact'),
      ...tie,
      staffId: workers.partnerWorkerId,
      role: 'partner-support',
    },
    { ...fact(unit, people.childId, 'safe-contact'), ...tie, staffId: workers.advocateId, role: 'child-advocate' },
  ]);
  await unit.db.insert(handOvers).values({
    ...fact(unit, people.motherId, 'support'),
    role: 'partner-support',
    fromStaffId: workers.partnerWorkerId,
    toStaffId: workers.partnerWorkerId,
    on: day,
    note: marker('hand_overs', 'note'),
  });
  await unit.db.insert(conflicts).values({
    id: people.conflictId,
    staffId: workers.conflictedId,
    personId: people.motherId,
    recordedAt: unit.now,
    recordedBy: newId(),
    why: marker('conflicts', 'why'),
  });
};
