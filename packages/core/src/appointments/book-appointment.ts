import {
  AppError,
  appointmentBooked,
  atLondon,
  type BookAppointmentInput,
  bookAppointmentInput,
  fieldError,
  type Instant,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { requireSeenIfBookedTwice } from '../bookings/find-booked-twice.ts';
import { referralOfOffering } from '../referrals/referral-in-reach.ts';
import { subjectOf } from '../referrals/subject-of.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { loadAppointments } from './load-appointments.ts';
import { appointments } from './tables.ts';

/**
 * Books an appointment of someone who is being assessed. One attempt at a time: what came of the last one is recorded
 * first, and it stays in the history as what it was (S14).
 */
export const bookAppointment = defineVerb({
  name: 'book-appointment',
  summary: 'Books an appointment of someone who is being assessed.',
  permission: 'core.referral.decide',
  route: { method: 'POST', path: '/referrals/:referralId/appointments' },
  input: bookAppointmentInput,
  output: appointmentBooked,
  repeat: 'fact',
  sample: (world) => ({
    appointmentId: world.newId(),
    referralId: world.referralId,
    subjectId: world.subjectId,
    day: world.today,
    from: '14:00',
    to: '15:00',
    place: 'Room 2',
    mode: 'in-person',
  }),
  subject: (asked, { referralId }) => referralOfOffering(asked, referralId),
  run: async ({ unit, actor, now, about, subject: referral }, input) => {
    const { appointmentId, referralId, subjectId, place, mode } = input;
    const { personId, state } = await subjectOf(unit, referralId, subjectId);
    about({ records: [appointmentId, referralId], persons: [personId] });
    const startsAt = at(input.day, input.from, 'from');
    const endsAt = at(input.day, input.to, 'to');
    const booked = await bookedBefore(unit, input, startsAt);
    if (booked !== undefined) return { appointmentId, isNew: false, attempt: booked.attempt, startsAt, endsAt };
    if (state !== 'assessing') {
      throw new AppError('conflict', 'not-being-assessed', {
        message: 'An appointment is booked for someone who is being assessed',
        facts: { state },
      });
    }
    if (startsAt <= now) throw fieldError('day', 'in-the-past', 'The appointment must be in the future');
    const earlier = (await loadAppointments(unit.db, [subjectId])).get(subjectId) ?? [];
    if (earlier.some(({ mark }) => mark === null)) {
      throw new AppError('conflict', 'appointment-open', {
        message: 'Record what came of the last appointment first',
        facts: { appointmentId: earlier.find(({ mark }) => mark === null)?.appointmentId ?? null },
      });
    }
    const room = mode === 'in-person' ? place : null;
    const booking = { offeringId: referral.offeringId, wanted: [{ startsAt, endsAt, place: room, staffIds: [] }] };
    await requireSeenIfBookedTwice(unit, booking, { ...actor, evenIfBooked: input.evenIfBooked });
    const attempt = earlier.length + 1;
    await unit.db.insert(appointments).values({
      id: appointmentId,
      personId,
      level: 'shared',
      referralId,
      subjectId,
      attempt,
      startsAt,
      endsAt,
      place,
      mode,
      bookedAt: now,
      bookedBy: actor.staffId,
    });
    return { appointmentId, isNew: true, attempt, startsAt, endsAt };
  },
});

const at = (day: string, time: string, path: string): Instant => {
  try {
    return atLondon(day, time);
  } catch {
    throw fieldError(path, 'no-such-local-time', 'The clocks change on this day: this time does not exist on it');
  }
};

const bookedBefore = async (
  unit: Unit,
  { appointmentId, subjectId }: BookAppointmentInput,
  startsAt: Instant,
): Promise<{ readonly attempt: number } | undefined> => {
  const [stored] = await unit.db
    .select({ subjectId: appointments.subjectId, startsAt: appointments.startsAt, attempt: appointments.attempt })
    .from(appointments)
    .where(eq(appointments.id, appointmentId));
  if (stored === undefined) return undefined;
  if (stored.subjectId === subjectId && stored.startsAt === startsAt) return stored;
  throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for something else' });
};
