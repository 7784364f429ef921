import { cancelledBys, confirmedHows, markCodes, markModes } from '@waymark/contracts';
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
import { isNull } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';
import { referralSubjects, referrals } from '../referrals/tables.ts';

/** A meeting with someone referred before there is a place: a session of the referral. A new attempt is a new row (S14). */
export const appointments = table(
  'appointments',
  {
    id: id(),
    ...aboutPerson(() => persons.id),
    referralId: ref(() => referrals.id).notNull(),
    subjectId: ref(() => referralSubjects.id).notNull(),
    /** From 1, in the order they were booked. */
    attempt: count().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    place: text().notNull(),
    mode: code(markModes).notNull(),
    bookedAt: instant().notNull(),
    bookedBy: looseRef().notNull(),
  },
  (t) => [
    uniqueIndex('appointments_subject_id_attempt_idx').on(t.subjectId, t.attempt),
    index('appointments_person_id_idx').on(t.personId),
  ],
);

/** Fact: what came of an appointment, by the codes of the position. One live mark an appointment. */
export const appointmentMarks = table(
  'appointment_marks',
  {
    ...factColumns(() => persons.id),
    appointmentId: ref(() => appointments.id).notNull(),
    code: code(markCodes).notNull(),
    cancelledBy: code(cancelledBys),
    confirmedHow: code(confirmedHows),
    note: text(),
  },
  (t) => [
    uniqueIndex('appointment_marks_appointment_id_idx').on(t.appointmentId).where(isNull(t.supersedes)),
    uniqueIndex('appointment_marks_supersedes_idx').on(t.supersedes),
    index('appointment_marks_appointment_id_live_idx').on(t.appointmentId, t.recordedAt),
    index('appointment_marks_person_id_idx').on(t.personId),
  ],
);
