import { bookAppointment } from './book-appointment.ts';
import { markAppointment } from './mark-appointment.ts';

export { bookAppointment, markAppointment };

export const appointmentVerbs = [bookAppointment, markAppointment] as const;
