import { type Id, newId } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { appointmentMarks, appointments } from '../../appointments/tables.ts';
import { markCorrectionAnswers, markCorrections } from '../../corrections/tables.ts';
import { engagementSummaries } from '../../engagement/tables.ts';
import { enrolmentPauses, enrolments, groupMoves } from '../../enrolments/tables.ts';
import { groupStaff, groups } from '../../groups/tables.ts';
import { keepApart, venueWarnings } from '../../keep-apart/tables.ts';
import { marks } from '../../marks/tables.ts';
import { observations } from '../../observations/tables.ts';
import { offers } from '../../offers/tables.ts';
import { offeringStaff, offerings } from '../../programmes/tables.ts';
import { programmeRecords, promptAnswers } from '../../records/tables.ts';
import { referralDrafts } from '../../referral-drafts/tables.ts';
import {
  referralChildren,
  referralEvents,
  referralSubjects,
  referralSurvivorNotes,
  referrals,
} from '../../referrals/tables.ts';
import { expectations, sessionChanges, sessionNotices, sessions, sessionTellings } from '../../sessions/tables.ts';
import { statusEvents } from '../../status/tables.ts';
import type { DeliveryStaff, WorldDelivery } from './delivery-ids.ts';
import { marker } from './marker.ts';
import { worldFact } from './world-fact.ts';
import { addAlert, addPaper } from './world-paper.ts';
import type { WorldPeople } from './world-people.ts';

const received = '2026-01-06T09:00:00.000Z';
const held = { startsAt: '2026-02-26T18:30:00.000Z', endsAt: '2026-02-26T20:30:00.000Z' };
const next = { startsAt: '2026-03-05T18:30:00.000Z', endsAt: '2026-03-05T20:30:00.000Z' };

/** A referral, a place, a group and a mark of the father, and what hangs on them, with markers on the other side. */
export const addWorldDelivery = async (
  unit: Unit,
  people: WorldPeople,
  staff: DeliveryStaff,
  programmeId: string,
): Promise<WorldDelivery> => {
  const ids: WorldDelivery = {
    offeringId: newId(),
    referralId: newId(),
    draftId: newId(),
    subjectId: newId(),
    offerId: newId(),
    appointmentId: newId(),
    groupId: newId(),
    enrolmentId: newId(),
    sessionId: newId(),
    nextSessionId: newId(),
    markId: newId(),
    correctionId: newId(),
    declinedCorrectionId: newId(),
    alertId: newId(),
    recipientId: newId(),
    noticeId: newId(),
    sessionNoticeId: newId(),
    keepApartId: newId(),
    venueWarningId: newId(),
    reportId: newId(),
    importRunId: newId(),
  };
  await addOffering(unit, ids, staff, programmeId);
  await addReferral(unit, ids, people, staff, programmeId);
  await addPlace(unit, ids, people, staff, programmeId);
  await addChange(unit, ids, people, staff);
  await addAlert(unit, ids, people, staff);
  await addPaper(unit, ids, people, staff);
  return ids;
};

const addOffering = async (
  unit: Unit,
  ids: WorldDelivery,
  staff: DeliveryStaff,
  programmeId: string,
): Promise<void> => {
  const { db } = unit;
  await db.insert(offerings).values({
    id: ids.offeringId,
    programmeId,
    providerId: staff.providerId,
    title: 'Small Steps',
    area: 'Northtown',
    whoMayRefer: ['local-authority', 'school'],
    settings: {},
    from: '2025-01-01',
    version: 1,
  });
  await db.insert(offeringStaff).values([
    { offeringId: ids.offeringId, staffId: staff.coordinatorId, role: 'coordinator', from: '2025-01-01' },
    { offeringId: ids.offeringId, staffId: staff.providerManagerId, role: 'provider-manager', from: '2025-01-01' },
  ]);
  await db.insert(groups).values({
    id: ids.groupId,
    offeringId: ids.offeringId,
    title: 'Thursday group',
    venue: 'Library',
    capacity: 10,
    programmeVersion: '1.0.0',
    startsOn: '2026-02-26',
    slot: { weekday: 4, from: '18:30', to: '20:30' },
    datesLeftOut: [],
    joinsCloseAfter: 2,
    version: 1,
  });
  await db
    .insert(groupStaff)
    .values({ groupId: ids.groupId, staffId: staff.facilitatorId, role: 'lead', from: '2025-01-01' });
  const session = {
    groupId: ids.groupId,
    kind: 'group' as const,
    place: 'Library',
    mode: 'in-person' as const,
    version: 1,
  };
  await db.insert(sessions).values([
    { ...session, ...held, id: ids.sessionId, number: 1, itemId: 'opening', title: 'Session 1', state: 'held' },
    {
      ...session,
      ...next,
      id: ids.nextSessionId,
      number: 2,
      itemId: 'listening',
      title: 'Session 2',
      state: 'planned',
    },
  ]);
};

const addChange = async (unit: Unit, ids: WorldDelivery, people: WorldPeople, staff: DeliveryStaff): Promise<void> => {
  const { db, now } = unit;
  const { groupId, nextSessionId: sessionId } = ids;
  const actId = newId();
  await db.insert(sessionChanges).values({
    ...{ actId, groupId, sessionId, kind: 'moved', wasStartsAt: held.startsAt, wasEndsAt: held.endsAt },
    ...{ ...next, why: 'The hall was taken', at: now, by: staff.coordinatorId },
  });
  await db.insert(keepApart).values({
    ...worldFact(unit, people.motherId, 'support'),
    ...{ id: ids.keepApartId, otherPersonId: people.fatherId, why: marker('keep_apart', 'why') },
  });
  await db.insert(venueWarnings).values({
    ...{ id: ids.venueWarningId, personId: people.motherId, level: 'support', otherPersonId: people.fatherId },
    ...{ kind: 'same-place', sessionId: ids.sessionId, otherSessionId: sessionId, raisedAt: now },
  });
  await db.insert(sessionNotices).values({
    ...{ id: ids.sessionNoticeId, actId, groupId, sessionId, toStaffId: staff.facilitatorId },
    ...{ channel: 'screen', state: 'sent', queuedAt: now, sentAt: now, attempts: 1 },
  });
};

const addReferral = async (
  unit: Unit,
  ids: WorldDelivery,
  people: WorldPeople,
  staff: DeliveryStaff,
  programmeId: string,
): Promise<void> => {
  const { db, now } = unit;
  const { referralId, subjectId } = ids;
  await db.insert(referrals).values({
    id: referralId,
    familyId: people.familyId,
    offeringId: ids.offeringId,
    programmeId,
    referrerId: staff.referrerId,
    referrerOrganisationId: staff.councilId,
    receivedAt: received,
    urgency: 'soon',
    why: 'His fathering has to change',
    needBy: '2026-06-01',
    needByWhy: 'Review conference',
    consent: {},
    knowledge: {},
    answers: {},
    state: 'enrolled',
    version: 3,
  });
  await db.insert(referralSubjects).values({
    id: subjectId,
    personId: people.fatherId,
    level: 'shared',
    referralId,
    position: 'person-causing-harm',
    state: 'enrolled',
    stateSince: '2026-02-20T09:00:00.000Z',
    receivedAt: received,
  });
  await db.insert(referralChildren).values({
    personId: people.childId,
    level: 'shared',
    referralId,
    changeSought: 'Is not afraid at bedtime',
    howKnown: 'She says so',
  });
  await db.insert(referralSurvivorNotes).values({
    ...worldFact(unit, people.motherId, 'support'),
    referralId,
    note: marker('referral_survivor_notes', 'note'),
  });
  await db.insert(referralDrafts).values({
    id: ids.draftId,
    authorId: staff.leadId,
    familyId: people.familyId,
    title: marker('referral_drafts', 'title'),
    form: { note: marker('referral_drafts', 'form') },
    startedAt: now,
    savedAt: now,
    expiresAt: '2099-01-01T00:00:00.000Z',
    version: 1,
  });
  const events = ['received', 'accepted', 'waiting-began', 'offered', 'enrolled', 'started'] as const;
  for (const kind of events) {
    await db.insert(referralEvents).values({
      personId: people.fatherId,
      level: 'shared',
      referralId,
      subjectId,
      kind,
      at: received,
      recordedAt: now,
      recordedBy: staff.coordinatorId,
      payload: {},
    });
  }
  await addAppointment(unit, ids, people.fatherId, staff.coordinatorId);
  await db.insert(offers).values({
    id: ids.offerId,
    personId: people.fatherId,
    level: 'shared',
    subjectId,
    groupId: ids.groupId,
    madeAt: received,
    madeBy: staff.coordinatorId,
    expiresAt: '2026-02-25T09:00:00.000Z',
    answer: 'accepted',
    answeredAt: received,
    note: 'By phone',
  });
};

/** An appointment of his before he had a place, with its mark. */
const addAppointment = async (unit: Unit, ids: WorldDelivery, personId: Id, bookedBy: Id): Promise<void> => {
  const { appointmentId, referralId, subjectId } = ids;
  await unit.db.insert(appointments).values({
    id: appointmentId,
    personId,
    level: 'shared',
    referralId,
    subjectId,
    attempt: 1,
    startsAt: '2026-01-20T14:00:00.000Z',
    endsAt: '2026-01-20T15:00:00.000Z',
    place: 'Room 2',
    mode: 'in-person',
    bookedAt: received,
    bookedBy,
  });
  await unit.db.insert(appointmentMarks).values({
    ...worldFact(unit, personId, 'shared'),
    appointmentId,
    code: 'attended',
    note: marker('appointment_marks', 'hisNote'),
  });
};

const addPlace = async (
  unit: Unit,
  ids: WorldDelivery,
  people: WorldPeople,
  staff: DeliveryStaff,
  programmeId: string,
): Promise<void> => {
  const { db, now } = unit;
  const { enrolmentId, sessionId, nextSessionId, markId } = ids;
  const him = { personId: people.fatherId, level: 'shared' as const };
  await db.insert(enrolments).values({
    ...him,
    id: enrolmentId,
    subjectId: ids.subjectId,
    offeringId: ids.offeringId,
    programmeId,
    programmeVersion: '1.0.0',
    groupId: ids.groupId,
    position: 'person-causing-harm',
    from: '2026-02-20',
    startedAt: held.startsAt,
  });
  const moved = { ...him, enrolmentId, fromGroupId: ids.groupId, toGroupId: ids.groupId };
  await db.insert(groupMoves).values({ ...moved, movedAt: now, movedBy: staff.facilitatorId, why: 'Back again' });
  await db.insert(enrolmentPauses).values({
    ...worldFact(unit, people.fatherId, 'shared'),
    enrolmentId,
    pauseReason: 'hospital',
    from: '2026-02-21',
    to: '2026-02-22',
  });
  await db.insert(expectations).values([
    { ...him, sessionId, enrolmentId, from: '2026-02-20T09:00:00.000Z' },
    { ...him, sessionId: nextSessionId, enrolmentId, from: '2026-02-20T09:00:00.000Z' },
  ]);
  await db.insert(sessionTellings).values({
    ...worldFact(unit, people.fatherId, 'shared'),
    ...{ sessionId: nextSessionId, channel: 'phone', result: 'told', at: now },
  });
  await db.insert(marks).values({
    ...worldFact(unit, people.fatherId, 'shared'),
    id: markId,
    sessionId,
    enrolmentId,
    code: 'attended',
    mode: 'in-person',
    note: marker('marks', 'hisNote'),
    occurredAt: held.startsAt,
  });
  await addCorrections(unit, ids, people, staff.facilitatorId);
  await db
    .insert(engagementSummaries)
    .values({ ...him, enrolmentId, summary: {}, held: 1, seen: 1, missed: 0, asOf: now });
  await db.insert(observations).values([
    {
      ...worldFact(unit, people.fatherId, 'casework'),
      enrolmentId,
      sessionId,
      text: marker('observations', 'hisText'),
      at: held.startsAt,
    },
    {
      ...worldFact(unit, people.motherId, 'support'),
      text: marker('observations', 'text'),
      ownWords: marker('observations', 'ownWords'),
      at: now,
    },
  ]);
  await db.insert(programmeRecords).values({
    ...worldFact(unit, people.motherId, 'support'),
    programmeId,
    programmeVersion: '1.0.0',
    kind: 'note',
    document: { words: marker('programme_records', 'document') },
  });
  await db.insert(promptAnswers).values({
    ...worldFact(unit, people.fatherId, 'casework'),
    programmeId,
    programmeVersion: '1.0.0',
    promptId: 'homework',
    sessionId,
    enrolmentId,
    reply: 'yes',
    words: marker('prompt_answers', 'hisWords'),
  });
  await db.insert(statusEvents).values({
    ...worldFact(unit, people.fatherId, 'status'),
    kind: 'started',
    at: held.startsAt,
    enrolmentId,
    sessionId,
    markId,
  });
};

/** One correction of his mark that was declined, and one that waits. */
const addCorrections = async (
  unit: Unit,
  ids: WorldDelivery,
  people: WorldPeople,
  facilitatorId: Id,
): Promise<void> => {
  const { enrolmentId, sessionId, markId, correctionId, declinedCorrectionId } = ids;
  const proposed = {
    ...worldFact(unit, people.fatherId, 'shared'),
    recordedBy: facilitatorId,
    sessionId,
    enrolmentId,
    markId,
    why: marker('mark_corrections', 'hisWhy'),
    code: 'absent-no-contact' as const,
    mode: 'in-person' as const,
    note: marker('mark_corrections', 'hisNote'),
    occurredAt: held.startsAt,
  };
  await unit.db.insert(markCorrections).values([
    { ...proposed, id: declinedCorrectionId },
    { ...proposed, id: correctionId },
  ]);
  await unit.db.insert(markCorrectionAnswers).values({
    ...worldFact(unit, people.fatherId, 'shared'),
    correctionId: declinedCorrectionId,
    answer: 'declined',
    words: marker('mark_correction_answers', 'hisWords'),
  });
};
