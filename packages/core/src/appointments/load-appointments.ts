import type { AppointmentView, Id } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { staff } from '../staff/tables.ts';
import { appointmentMarks, appointments } from './tables.ts';

/** The appointments of these people of a referral, each with the mark that stands; `recorded-in-error` is no mark. */
export const loadAppointments = async (
  db: ReadDb,
  subjectIds: readonly Id[],
  who?: Asker,
): Promise<ReadonlyMap<Id, readonly AppointmentView[]>> => {
  if (subjectIds.length === 0) return new Map();
  const rows = await db
    .select({
      subjectId: appointments.subjectId,
      appointmentId: appointments.id,
      attempt: appointments.attempt,
      startsAt: appointments.startsAt,
      endsAt: appointments.endsAt,
      place: appointments.place,
      mode: appointments.mode,
      markId: appointmentMarks.id,
      code: appointmentMarks.code,
      cancelledBy: appointmentMarks.cancelledBy,
      note: appointmentMarks.note,
      by: staff.name,
      recordedAt: appointmentMarks.recordedAt,
    })
    .from(appointments)
    .leftJoin(
      appointmentMarks,
      and(
        eq(appointmentMarks.appointmentId, appointments.id),
        live(appointmentMarks),
        who === undefined ? undefined : visible(appointmentMarks, who),
      ),
    )
    .leftJoin(staff, eq(staff.id, appointmentMarks.recordedBy))
    .where(
      and(inArray(appointments.subjectId, [...subjectIds]), who === undefined ? undefined : visible(appointments, who)),
    )
    .orderBy(asc(appointments.attempt), asc(appointments.id));
  const bySubject = new Map<Id, AppointmentView[]>();
  for (const { subjectId, markId, code, cancelledBy, note, by, recordedAt, ...appointment } of rows) {
    const isMarked = markId !== null && code !== null && recordedAt !== null && code !== 'recorded-in-error';
    const mark = isMarked ? { markId, code, cancelledBy, note, by, recordedAt } : null;
    bySubject.set(subjectId, [...(bySubject.get(subjectId) ?? []), { ...appointment, mark }]);
  }
  return bySubject;
};
