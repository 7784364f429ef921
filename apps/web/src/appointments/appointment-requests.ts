import type { CancelledBy, Day, Id, MarkCode, MarkMode } from '@waymark/contracts';
import { request } from '../api/request.ts';

export interface Booking {
  readonly appointmentId: Id;
  readonly subjectId: Id;
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly mode: MarkMode;
  /** Although the room is booked already then. */
  readonly evenIfBooked: boolean;
}

/** Books an appointment; the same id again is the same appointment. */
export const bookAppointment = (referralId: Id, booking: Booking) =>
  request(
    { method: 'POST', path: `/referrals/${referralId}/appointments`, body: { ...booking } },
    (contracts) => contracts.appointmentBooked,
  );

export interface AppointmentMark {
  readonly markId: Id;
  readonly code: MarkCode;
  readonly cancelledBy?: CancelledBy | undefined;
  readonly note?: string | undefined;
  readonly supersedes?: { readonly factId: Id; readonly reason: string } | undefined;
}

/** Records what came of an appointment, or corrects it with a reason. */
export const markAppointment = (appointmentId: Id, mark: AppointmentMark) =>
  request(
    { method: 'POST', path: `/appointments/${appointmentId}/marks`, body: { ...mark } },
    (contracts) => contracts.appointmentMarked,
  );
