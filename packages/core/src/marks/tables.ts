import { cancelledBys, confirmedHows, markCodes, markModes } from '@waymark/contracts';
import { code, count, factColumns, index, instant, looseRef, ref, table, text, uniqueIndex } from '@waymark/kit';
import { isNull } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { persons } from '../persons/tables.ts';
import { sessions } from '../sessions/tables.ts';

/**
 * Fact: what was seen of a person at a session. `recordedBy` is who recorded it (S8); `occurredAt` is when the mark was
 * made on the phone. One live mark a session and person, enforced by the database.
 */
export const marks = table(
  'marks',
  {
    ...factColumns(() => persons.id),
    sessionId: ref(() => sessions.id).notNull(),
    enrolmentId: ref(() => enrolments.id).notNull(),
    code: code(markCodes).notNull(),
    /** The programme's own code, where it maps to `code`. */
    localCode: text(),
    minutes: count(),
    mode: code(markModes).notNull(),
    cancelledBy: code(cancelledBys),
    /** When notice of a cancellation was given. */
    noticeAt: instant(),
    confirmedHow: code(confirmedHows),
    reasonCode: text(),
    acceptedBy: looseRef(),
    /** The missed session this mark makes up for. */
    catchUpForSessionId: looseRef(),
    note: text(),
    occurredAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('marks_session_id_person_id_idx').on(t.sessionId, t.personId).where(isNull(t.supersedes)),
    uniqueIndex('marks_supersedes_idx').on(t.supersedes),
    index('marks_session_id_idx').on(t.sessionId, t.personId),
    index('marks_enrolment_id_idx').on(t.enrolmentId),
    index('marks_person_id_idx').on(t.personId),
  ],
);
