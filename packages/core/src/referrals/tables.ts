import { positions, referralEventKinds, referralStates, urgencies } from '@waymark/contracts';
import {
  aboutPerson,
  code,
  count,
  day,
  factColumns,
  id,
  index,
  instant,
  json,
  looseRef,
  ref,
  table,
  text,
  uniqueIndex,
} from '@waymark/kit';
import { isNull } from 'drizzle-orm';
import { z } from 'zod';
import { families } from '../families/tables.ts';
import { organisations } from '../organisations/tables.ts';
import { persons } from '../persons/tables.ts';
import { offerings } from '../programmes/tables.ts';
import { staff } from '../staff/tables.ts';

/** A request for a programme for people of one family; read by the referrer, the offering's staff and the family's workers. */
export const referrals = table(
  'referrals',
  {
    id: id(),
    familyId: ref(() => families.id).notNull(),
    offeringId: ref(() => offerings.id).notNull(),
    programmeId: text().notNull(),
    referrerId: ref(() => staff.id).notNull(),
    referrerOrganisationId: ref(() => organisations.id).notNull(),
    receivedAt: instant(),
    urgency: code(urgencies).notNull(),
    /** Why now, in the referrer's words. */
    why: text().notNull(),
    needBy: day(),
    needByWhy: text(),
    consent: json(z.record(z.string(), z.unknown())).notNull(),
    /** "Does he know, told what, what may be put to him". */
    knowledge: json(z.record(z.string(), z.unknown())).notNull(),
    /** Answers to the programme's own form, by the plugin's schema. */
    answers: json(z.record(z.string(), z.unknown())).notNull(),
    state: code(referralStates).notNull(),
    version: count().notNull(),
  },
  (t) => [
    index('referrals_family_id_idx').on(t.familyId),
    index('referrals_offering_id_state_idx').on(t.offeringId, t.state),
    index('referrals_referrer_id_idx').on(t.referrerId),
  ],
);

/** A person referred; from `accepted` on, each has a state of his or her own. `state` is a projection of the events. */
export const referralSubjects = table(
  'referral_subjects',
  {
    id: id(),
    ...aboutPerson(() => persons.id),
    referralId: ref(() => referrals.id).notNull(),
    position: code(positions).notNull(),
    state: code(referralStates).notNull(),
    /** When the present state began. */
    stateSince: instant().notNull(),
    receivedAt: instant(),
  },
  (t) => [
    uniqueIndex('referral_subjects_referral_id_person_id_idx').on(t.referralId, t.personId),
    index('referral_subjects_person_id_idx').on(t.personId),
    index('referral_subjects_state_idx').on(t.state, t.receivedAt),
  ],
);

/** The change sought for each child by a referral and how it will be known (H3). Level `shared` of the child. */
export const referralChildren = table(
  'referral_children',
  {
    id: id(),
    ...aboutPerson(() => persons.id),
    referralId: ref(() => referrals.id).notNull(),
    changeSought: text().notNull(),
    howKnown: text().notNull(),
  },
  (t) => [
    uniqueIndex('referral_children_referral_id_person_id_idx').on(t.referralId, t.personId),
    index('referral_children_person_id_idx').on(t.personId),
  ],
);

/** What the referrer says for the survivor's side only: a `support` fact about her, never seen by the other side. */
export const referralSurvivorNotes = table(
  'referral_survivor_notes',
  {
    ...factColumns(() => persons.id),
    referralId: ref(() => referrals.id).notNull(),
    note: text().notNull(),
  },
  (t) => [
    uniqueIndex('referral_survivor_notes_referral_id_idx').on(t.referralId, t.personId).where(isNull(t.supersedes)),
    uniqueIndex('referral_survivor_notes_supersedes_idx').on(t.supersedes),
  ],
);

/** Fact: what happened to a referral or one of its people; the only source of state and clocks. */
export const referralEvents = table(
  'referral_events',
  {
    id: id(),
    ...aboutPerson(() => persons.id),
    referralId: ref(() => referrals.id).notNull(),
    subjectId: ref(() => referralSubjects.id).notNull(),
    kind: code(referralEventKinds).notNull(),
    /** When it happened; `recordedAt` is when it was written down. */
    at: instant().notNull(),
    recordedAt: instant().notNull(),
    recordedBy: looseRef().notNull(),
    /** A closing reason or, for a declined offer, why. */
    reasonCode: text(),
    note: text(),
    payload: json(z.record(z.string(), z.unknown())).notNull(),
  },
  (t) => [
    index('referral_events_subject_id_at_idx').on(t.subjectId, t.at),
    index('referral_events_person_id_idx').on(t.personId),
  ],
);
