import {
  markModes,
  noticeChannels,
  noticeStates,
  sessionChangeKinds,
  sessionKinds,
  sessionStates,
  tellingChannels,
  tellingResults,
} from '@waymark/contracts';
import {
  aboutPerson,
  code,
  count,
  factColumns,
  id,
  index,
  instant,
  looseRef,
  ref,
  table,
  text,
  uniqueIndex,
} from '@waymark/kit';

import { isNotNull } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { groups } from '../groups/tables.ts';
import { persons } from '../persons/tables.ts';

/** One meeting of a group, or of one person with a practitioner. Held sessions are frozen. */
export const sessions = table(
  'sessions',
  {
    id: id(),
    groupId: ref(() => groups.id),
    /** Set for a session of one person. */
    enrolmentId: ref(() => enrolments.id),
    number: count().notNull(),
    /** Item of the programme's curriculum. */
    itemId: text().notNull(),
    title: text().notNull(),
    kind: code(sessionKinds).notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    place: text(),
    /** Since when the place cannot be used; by whom and why is not kept, since a survivor may be the reason (S46). */
    placeWithdrawnAt: instant(),
    mode: code(markModes).notNull(),
    /** The session of the group that this one makes up for; every mark made here names it (S12). */
    catchUpForSessionId: looseRef(),
    state: code(sessionStates).notNull(),
    cancelledWhy: text(),
    /** When it was last moved, and by which act; what it was before stands in `session_changes`. */
    movedAt: instant(),
    moveId: looseRef(),
    /** When the register was closed and by whom. */
    closedAt: instant(),
    closedBy: looseRef(),
    version: count().notNull(),
  },
  (t) => [
    index('sessions_group_id_starts_at_idx').on(t.groupId, t.startsAt),
    index('sessions_of_one_idx').on(t.enrolmentId).where(isNotNull(t.enrolmentId)),
    index('sessions_starts_at_idx').on(t.startsAt),
  ],
);

/** A person is expected at a session; late joiners are not expected before they join (S12). */
export const expectations = table(
  'expectations',
  {
    id: id(),
    ...aboutPerson(() => persons.id),
    sessionId: ref(() => sessions.id).notNull(),
    enrolmentId: ref(() => enrolments.id).notNull(),
    from: instant().notNull(),
    /** When the person was no longer expected: the place ended or was paused. */
    to: instant(),
  },
  (t) => [
    uniqueIndex('expectations_session_id_person_id_idx').on(t.sessionId, t.personId),
    index('expectations_enrolment_id_idx').on(t.enrolmentId),
    index('expectations_person_id_idx').on(t.personId),
  ],
);

/** What happened to a session of a group: appended, so that the list of dates says what it was and why (E2). */
export const sessionChanges = table(
  'session_changes',
  {
    id: id(),
    /** One act may move many sessions. */
    actId: looseRef().notNull(),
    groupId: ref(() => groups.id).notNull(),
    sessionId: ref(() => sessions.id).notNull(),
    kind: code(sessionChangeKinds).notNull(),
    wasStartsAt: instant(),
    wasEndsAt: instant(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    why: text().notNull(),
    at: instant().notNull(),
    by: looseRef().notNull(),
  },
  (t) => [
    index('session_changes_group_id_at_idx').on(t.groupId, t.at),
    index('session_changes_session_id_idx').on(t.sessionId),
    index('session_changes_act_id_idx').on(t.actId),
  ],
);

/** The outbox for those who lead a group: that a session of theirs was cancelled or moved. About no person. */
export const sessionNotices = table(
  'session_notices',
  {
    id: id(),
    actId: looseRef().notNull(),
    groupId: ref(() => groups.id).notNull(),
    /** The session cancelled, or the first that moved. */
    sessionId: ref(() => sessions.id).notNull(),
    toStaffId: looseRef().notNull(),
    channel: code(noticeChannels).notNull(),
    state: code(noticeStates).notNull(),
    queuedAt: instant().notNull(),
    sentAt: instant(),
    /** When the recipient said that he or she has seen it. */
    seenAt: instant(),
    attempts: count().notNull(),
    nextAttemptAt: instant(),
    failure: text(),
  },
  (t) => [
    uniqueIndex('session_notices_act_id_to_staff_id_idx').on(t.actId, t.toStaffId),
    index('session_notices_state_idx').on(t.state, t.queuedAt),
    index('session_notices_to_staff_id_idx').on(t.toStaffId),
  ],
);

/** Fact: someone told, or tried to tell, a person that a session is not where it was. */
export const sessionTellings = table(
  'session_tellings',
  {
    ...factColumns(() => persons.id),
    sessionId: ref(() => sessions.id).notNull(),
    channel: code(tellingChannels).notNull(),
    result: code(tellingResults).notNull(),
    at: instant().notNull(),
  },
  (t) => [
    index('session_tellings_session_id_idx').on(t.sessionId),
    index('session_tellings_person_id_idx').on(t.personId),
    uniqueIndex('session_tellings_supersedes_idx').on(t.supersedes),
  ],
);
