import {
  AppError,
  appointmentMarked,
  detailNeededBy,
  fieldError,
  type Id,
  type Instant,
  type MarkAppointmentInput,
  markAppointmentInput,
  markCodesOf,
  mayComeBeforeTheStart,
  type Position,
} from '@waymark/contracts';
import { inScope, type ReadDb, type Unit, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq } from 'drizzle-orm';
import { isSeenCode } from '../marks/is-seen-code.ts';
import { noteContact } from '../referrals/note-contact.ts';
import { referralSubjects, referrals } from '../referrals/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { appointmentMarks, appointments } from './tables.ts';

interface AppointmentInReach {
  readonly personId: Id;
  readonly referralId: Id;
  readonly startsAt: Instant;
  readonly position: Position;
}

/** An appointment of a referral to the asker's offering; unknown and out of reach are the same `undefined`. */
const appointmentInReach = async (
  {
    handle: { db },
    actor,
    now,
  }: { readonly handle: { readonly db: ReadDb }; readonly actor: Actor; readonly now: Instant },
  appointmentId: Id,
): Promise<AppointmentInReach | undefined> => {
  const who = { staffId: actor.staffId, now };
  const [row] = await db
    .select({
      personId: appointments.personId,
      referralId: appointments.referralId,
      startsAt: appointments.startsAt,
      position: referralSubjects.position,
    })
    .from(appointments)
    .innerJoin(referralSubjects, eq(referralSubjects.id, appointments.subjectId))
    .innerJoin(referrals, eq(referrals.id, appointments.referralId))
    .where(and(eq(appointments.id, appointmentId), visible(appointments, who), inScope(referrals.offeringId, who)));
  return row;
};

/**
 * Records what came of an appointment by the codes of the person's position; a correction names the mark it takes the
 * place of. Who was seen was in contact, who was not was tried: both are events of the waiting clock (model.md section 4).
 */
export const markAppointment = defineVerb({
  name: 'mark-appointment',
  summary: 'Records what came of an appointment.',
  permission: 'core.referral.decide',
  route: { method: 'POST', path: '/appointments/:appointmentId/marks' },
  input: markAppointmentInput,
  output: appointmentMarked,
  repeat: 'fact',
  sample: (world) => ({
    markId: world.newId(),
    appointmentId: world.appointmentId,
    code: 'absent-no-contact',
  }),
  subject: (asked, { appointmentId }) => appointmentInReach(asked, appointmentId),
  run: async ({ unit, actor, now, about, subject: appointment }, input) => {
    const { markId, appointmentId, code, cancelledBy, confirmedHow, note, supersedes } = input;
    const { personId, referralId, startsAt } = appointment;
    about({ records: [markId, appointmentId], persons: [personId] });
    check(appointment, input, now);
    if (supersedes === undefined) await requireUnmarked(unit, appointmentId, markId);
    else await requireItsOwn(unit, appointmentId, supersedes.factId);
    const { isNew } = await appendFact(unit, appointmentMarks, {
      id: markId,
      personId,
      level: 'shared',
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: supersedes?.factId ?? null,
      reason: supersedes?.reason ?? null,
      appointmentId,
      code,
      cancelledBy: cancelledBy ?? null,
      confirmedHow: confirmedHow ?? null,
      note: note ?? null,
    });
    if (isNew && code !== 'recorded-in-error' && startsAt <= now)
      await noteContact(unit, { referralId, personId, at: startsAt, isContact: isSeenCode(code), by: actor.staffId });
    return { markId, isNew };
  },
});

const check = (
  { position, startsAt }: AppointmentInReach,
  { code, cancelledBy, note, supersedes }: MarkAppointmentInput,
  now: Instant,
): void => {
  if (code === 'recorded-in-error') {
    if (supersedes === undefined) throw fieldError('supersedes', 'nothing-to-take-back', 'Name the mark to take back');
    return;
  }
  if (!markCodesOf[position].includes(code))
    throw fieldError('code', 'not-a-mark-of-this-position', 'This mark is not one for this person');
  if (startsAt > now && !mayComeBeforeTheStart(code))
    throw fieldError('code', 'appointment-not-begun', 'This appointment has not begun yet');
  const needed = detailNeededBy(code);
  if (needed === 'cancelled-by' && cancelledBy === undefined)
    throw fieldError('cancelledBy', 'cancelled-by-missing', 'Say who cancelled');
  if ((needed === 'reason' || needed === 'note') && note === undefined)
    throw fieldError('note', 'reason-missing', 'Say why');
};

/** Another mark stands already: told which, so that it can be corrected with a reason (S19). */
const requireUnmarked = async (unit: Unit, appointmentId: Id, markId: Id): Promise<void> => {
  const [standing] = await unit.db
    .select({ id: appointmentMarks.id, code: appointmentMarks.code })
    .from(appointmentMarks)
    .where(and(eq(appointmentMarks.appointmentId, appointmentId), live(appointmentMarks)));
  if (standing === undefined || standing.id === markId) return;
  throw new AppError('conflict', 'mark-no-longer-live', {
    message: 'Someone has recorded what came of this appointment in the meantime',
    facts: { liveMarkId: standing.id, liveCode: standing.code },
  });
};

const requireItsOwn = async (unit: Unit, appointmentId: Id, factId: Id): Promise<void> => {
  const [mark] = await unit.db
    .select({ appointmentId: appointmentMarks.appointmentId })
    .from(appointmentMarks)
    .where(eq(appointmentMarks.id, factId));
  if (mark?.appointmentId !== appointmentId)
    throw fieldError('supersedes.factId', 'not-such-a-fact', 'There is no such mark of this appointment');
};
