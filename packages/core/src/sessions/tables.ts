import { markModes, sessionKinds, sessionStates } from '@waymark/contracts';
import { aboutPerson, code, count, id, index, instant, looseRef, ref, table, text, uniqueIndex } from '@waymark/kit';
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
    mode: code(markModes).notNull(),
    state: code(sessionStates).notNull(),
    cancelledWhy: text(),
    /** When the register was closed and by whom. */
    closedAt: instant(),
    closedBy: looseRef(),
    version: count().notNull(),
  },
  (t) => [
    index('sessions_group_id_starts_at_idx').on(t.groupId, t.startsAt),
    index('sessions_enrolment_id_idx').on(t.enrolmentId),
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
