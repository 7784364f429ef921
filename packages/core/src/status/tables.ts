import { tonightKinds } from '@waymark/contracts';
import { code, factColumns, index, instant, looseRef, table, text, uniqueIndex } from '@waymark/kit';
import { isNull } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';

/** All that a partner's worker may know of the person causing harm (model.md section 7, `status`). */
export const statusKinds = tonightKinds;
export type StatusKind = (typeof statusKinds)[number];

/** Fact at level `status` about the person causing harm; says nothing of what happens in sessions. */
export const statusEvents = table(
  'status_events',
  {
    ...factColumns(() => persons.id),
    kind: code(statusKinds).notNull(),
    at: instant().notNull(),
    enrolmentId: looseRef().notNull(),
    sessionId: looseRef(),
    /** The mark it was derived from; a correction of the mark supersedes it. */
    markId: looseRef(),
    withdrawnBecause: text(),
  },
  (t) => [
    uniqueIndex('status_events_session_id_person_id_idx')
      .on(t.sessionId, t.personId, t.kind)
      .where(isNull(t.supersedes)),
    uniqueIndex('status_events_supersedes_idx').on(t.supersedes),
    index('status_events_at_idx').on(t.at),
    index('status_events_person_id_at_idx').on(t.personId, t.at),
    index('status_events_session_id_idx').on(t.sessionId, t.personId),
  ],
);
