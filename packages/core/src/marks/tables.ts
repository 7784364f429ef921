import { factColumns, index, looseRef, ref, table, uniqueIndex } from '@waymark/kit';
import { isNull } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { persons } from '../persons/tables.ts';
import { sessions } from '../sessions/tables.ts';
import { saidColumns } from './said-columns.ts';

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
    ...saidColumns(),
    acceptedBy: looseRef(),
  },
  (t) => [
    uniqueIndex('marks_session_id_person_id_idx').on(t.sessionId, t.personId).where(isNull(t.supersedes)),
    uniqueIndex('marks_supersedes_idx').on(t.supersedes),
    index('marks_session_id_idx').on(t.sessionId, t.personId),
    index('marks_enrolment_id_idx').on(t.enrolmentId),
    index('marks_person_id_idx').on(t.personId),
  ],
);
