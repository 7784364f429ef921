import { noticeChannels, noticeStates } from '@waymark/contracts';
import { aboutPerson, code, count, id, index, instant, looseRef, table, text, uniqueIndex } from '@waymark/kit';
import { isNull } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';

/** The outbox: what leaves, to whom, about which record. The message itself is a neutral line and a link. */
export const notices = table(
  'notices',
  {
    id: id(),
    ...aboutPerson(() => persons.id),
    toStaffId: looseRef(),
    channel: code(noticeChannels).notNull(),
    /** What kind of record the link opens, e.g. `alert`, `tonight`, `report`. */
    kind: text().notNull(),
    recordId: looseRef().notNull(),
    state: code(noticeStates).notNull(),
    queuedAt: instant().notNull(),
    sentAt: instant(),
    deliveredAt: instant(),
    acknowledgedAt: instant(),
    /** When an undelivered safety notice becomes a call (S41). */
    callBy: instant(),
    attempts: count().notNull(),
    /** When a message may be tried again. */
    nextAttemptAt: instant(),
    /** Stable code of the last failure; never the server's words. */
    failure: text(),
  },
  (t) => [
    uniqueIndex('notices_kind_record_id_person_id_idx').on(t.kind, t.recordId, t.personId, t.toStaffId, t.channel),
    index('notices_state_channel_idx').on(t.state, t.channel, t.queuedAt),
    index('notices_to_staff_id_queued_at_idx').on(t.toStaffId, t.queuedAt),
    index('notices_person_id_idx').on(t.personId),
    index('notices_kind_call_by_idx').on(t.kind, t.callBy).where(isNull(t.acknowledgedAt)),
  ],
);
