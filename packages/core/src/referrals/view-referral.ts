import { dayOf, type Id, referralView, viewReferralInput } from '@waymark/contracts';
import { type Asker, inScope, type ReadDb, visible } from '@waymark/database';
import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { loadAppointments } from '../appointments/load-appointments.ts';
import { enrolments } from '../enrolments/tables.ts';
import { nextStartsOf } from '../groups/next-starts.ts';
import { offers } from '../offers/tables.ts';
import { organisations } from '../organisations/tables.ts';
import { ageAt } from '../persons/age.ts';
import { fullName } from '../persons/names-in-reach.ts';
import { offerings } from '../programmes/tables.ts';
import { staff } from '../staff/tables.ts';
import { defineRead } from '../verbs/declaration.ts';
import { loadConferences, loadOnPlan } from './load-child-facts.ts';
import { loadEvents, loadWaitPauses } from './load-events.ts';
import { loadPartnerContact } from './load-partner-contact.ts';
import { loadNamedChildren, loadReferred } from './load-people.ts';
import { loadSnapshot } from './load-snapshot.ts';
import { loadWaitingPlans } from './load-waiting-plans.ts';
import { needByInWords, needByOf } from './need-by-of.ts';
import { referralOfOffering } from './referral-in-reach.ts';
import { movesFrom } from './rules/may-move.ts';
import { needByFlag } from './rules/need-by.ts';
import { checkEligibility } from './run-programme-rules.ts';
import { referralSubjects, referrals } from './tables.ts';
import { waitOf } from './wait-view.ts';

/**
 * A referral for the coordinator of its offering: who, for what change in which child's life, need-by, findings,
 * timeline. The survivor's note is no part of it, and nothing of it is computed from her side (S40).
 */
export const viewReferral = defineRead({
  name: 'view-referral',
  summary: 'A referral as its coordinator decides about it.',
  permission: 'core.referral.view',
  route: { method: 'GET', path: '/referrals/:referralId' },
  input: viewReferralInput,
  output: referralView,
  sample: (world) => ({ referralId: world.referralId }),
  subject: (asked, { referralId }) => referralOfOffering(asked, referralId),
  run: async ({ reader, actor, now, subject: referral, programmes }, { referralId }) => {
    const { db } = reader;
    const who = { staffId: actor.staffId, now };
    const { manifest } = programmes.get(referral.programmeId).shared;
    const form = await loadForm(db, referralId);
    const people = await loadPeople(db, referralId, now, who);
    const snapshot = await loadSnapshot(db, referralId, now, who);
    const [next] = await nextStartsOf(db, referral.offeringId, now, who);
    return {
      referralId,
      offeringId: referral.offeringId,
      programmeId: referral.programmeId,
      programme: manifest.title,
      state: referral.state,
      version: referral.version,
      ...form,
      needBy: needByOf(referral),
      needByFlag: needByFlag(needByInWords(referral), next?.startsOn ?? null, dayOf(now)),
      nextStart: next ?? null,
      ...people,
      children: await loadChildren(db, referralId, now, who),
      findings: [...checkEligibility(programmes, referral.programmeId, snapshot, dayOf(now))],
      findingsVersion: manifest.version,
      otherReferrals: await loadOthers(
        db,
        referralId,
        people.people.map((person) => person.personId),
        who,
      ),
    };
  },
  opened: (view) => ({
    records: [view.referralId],
    persons: [...view.people, ...view.children].map((person) => person.personId),
  }),
});

const loadForm = async (db: ReadDb, referralId: Id) => {
  const [row] = await db
    .select({
      offering: offerings.title,
      receivedAt: referrals.receivedAt,
      urgency: referrals.urgency,
      why: referrals.why,
      consent: referrals.consent,
      knowledge: referrals.knowledge,
      answers: referrals.answers,
      name: staff.name,
      organisation: organisations.name,
    })
    .from(referrals)
    .innerJoin(offerings, eq(offerings.id, referrals.offeringId))
    .innerJoin(staff, eq(staff.id, referrals.referrerId))
    .innerJoin(organisations, eq(organisations.id, referrals.referrerOrganisationId))
    .where(eq(referrals.id, referralId));
  if (row === undefined) throw new Error('A referral in reach has gone');
  const { name, organisation, ...form } = row;
  return { ...form, referrer: { name, organisation } };
};

const ageToday = (person: { readonly dateOfBirth: string | null }, now: string): number | null =>
  person.dateOfBirth === null ? null : ageAt(person.dateOfBirth, dayOf(now));

const loadPeople = async (db: ReadDb, referralId: Id, now: string, who: Asker) => {
  const referred = await loadReferred(db, [referralId], who);
  const subjectIds = referred.map((person) => person.subjectId);
  const events = await loadEvents(db, subjectIds, who);
  const pauses = await loadWaitPauses(db, subjectIds, who);
  const plans = await loadWaitingPlans(db, subjectIds, who);
  const contact = await loadPartnerContact(
    db,
    referred.map((person) => person.personId),
    now,
    who,
  );
  const places = await loadPlaces(db, subjectIds, who);
  const booked = await loadAppointments(db, subjectIds, who);
  return {
    people: referred.map((person) => ({
      subjectId: person.subjectId,
      personId: person.personId,
      name: fullName(person),
      age: ageToday(person, now),
      isUnborn: person.dateOfBirth === null && person.expectedOn !== null,
      position: person.position,
      state: person.state,
      stateSince: person.stateSince,
      wait: waitOf(events, person.subjectId, pauses.get(person.subjectId) ?? [], now),
      partnerContact: contact.get(person.personId) ?? ('not-in-place-yet' as const),
      waitingPlan: plans.get(person.subjectId) ?? null,
      enrolmentId: places.enrolments.get(person.subjectId) ?? null,
      openOfferId: places.offers.get(person.subjectId) ?? null,
      appointments: [...(booked.get(person.subjectId) ?? [])],
      moves: [...movesFrom(person.state)],
    })),
    events: events.map(({ id, referralId: _referral, ...event }) => ({ eventId: id, ...event })),
  };
};

const loadPlaces = async (db: ReadDb, subjectIds: readonly Id[], who: Asker) => {
  if (subjectIds.length === 0) return { enrolments: new Map<Id, Id>(), offers: new Map<Id, Id>() };
  const placed = await db
    .select({ subjectId: enrolments.subjectId, id: enrolments.id })
    .from(enrolments)
    .where(and(inArray(enrolments.subjectId, [...subjectIds]), visible(enrolments, who)))
    .orderBy(asc(enrolments.id));
  const open = await db
    .select({ subjectId: offers.subjectId, id: offers.id })
    .from(offers)
    .where(and(inArray(offers.subjectId, [...subjectIds]), isNull(offers.answer), visible(offers, who)))
    .orderBy(asc(offers.id));
  return {
    enrolments: new Map(placed.map((row) => [row.subjectId, row.id])),
    offers: new Map(open.map((row) => [row.subjectId, row.id])),
  };
};

const loadChildren = async (db: ReadDb, referralId: Id, now: string, who: Asker) => {
  const children = await loadNamedChildren(db, [referralId], who);
  const childIds = children.map((child) => child.personId);
  const onPlan = await loadOnPlan(db, childIds, now, who);
  const conferences = await loadConferences(db, childIds, now, who);
  return children.map((child) => ({
    personId: child.personId,
    name: fullName(child),
    age: ageToday(child, now),
    isUnborn: child.dateOfBirth === null && child.expectedOn !== null,
    isOnPlan: onPlan.has(child.personId),
    nextConferenceOn: conferences.get(child.personId) ?? null,
    changeSought: child.changeSought,
    howKnown: child.howKnown,
  }));
};

/** Other referrals of the same people to offerings the asker works, newest first. */
const loadOthers = async (db: ReadDb, referralId: Id, personIds: readonly Id[], who: Asker) => {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectDistinct({
      referralId: referrals.id,
      offering: offerings.title,
      state: referrals.state,
      receivedAt: referrals.receivedAt,
    })
    .from(referralSubjects)
    .innerJoin(referrals, eq(referrals.id, referralSubjects.referralId))
    .innerJoin(offerings, eq(offerings.id, referrals.offeringId))
    .where(
      and(
        inArray(referralSubjects.personId, [...personIds]),
        ne(referrals.id, referralId),
        ne(referrals.state, 'draft'),
        visible(referralSubjects, who),
        inScope(referrals.offeringId, who),
      ),
    );
  return rows.sort((a, b) => ((a.receivedAt ?? '') < (b.receivedAt ?? '') ? 1 : -1));
};
