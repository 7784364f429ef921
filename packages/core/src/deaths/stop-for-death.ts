import { type Id, newId, type Position } from '@waymark/contracts';
import { systemActor, type Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, gt, inArray, isNull, notExists } from 'drizzle-orm';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { appointmentMarks, appointments } from '../appointments/tables.ts';
import { endForDeath } from '../enrolments/end-for-death.ts';
import { enrolments } from '../enrolments/tables.ts';
import { notices } from '../notices/tables.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { referralSubjects } from '../referrals/tables.ts';
import { withdrawForDeath } from '../referrals/withdraw-for-death.ts';
import { sessions } from '../sessions/tables.ts';

/** What stands in the history of what we do not hold: nobody reads there that somebody died. */
const neutralWords = 'No longer needed';

/**
 * Stops what is addressed to or about someone who has died, at once (model.md section 2): messages, offers, due
 * contacts, stages, places, registers, bookings. Nothing that was recorded goes away; done again it changes nothing.
 */
export const stopForDeath = async (unit: Unit, programmes: Programmes, personId: Id): Promise<void> => {
  await cancelAppointments(unit, personId);
  await cancelOwnSessions(unit, personId);
  const offeringIds = [
    ...(await withdrawForDeath(unit, programmes, personId)),
    ...(await endForDeath(unit, programmes, personId)),
  ];
  await unit.db
    .update(notices)
    .set({ state: 'withdrawn', callBy: null })
    .where(
      and(
        eq(notices.personId, personId),
        inArray(notices.kind, [...aboutTheLiving]),
        isNull(notices.acknowledgedAt),
        inArray(notices.state, ['queued', 'no-recipient', 'sent', 'failed']),
      ),
    );
  for (const offeringId of new Set(offeringIds)) await refreshReachAround(unit, { persons: [personId], offeringId });
};

/** Kinds of notice that ask for something to be done about a person. */
const aboutTheLiving = ['alert', 'tonight', 'ending', 'ending-late', 'need-by', 'shared-channel'] as const;

/** By us, before they begin: a mark of the position, so that nothing counts as missed. */
const cancelAppointments = async (unit: Unit, personId: Id): Promise<void> => {
  const marked = unit.db
    .select({ id: appointmentMarks.id })
    .from(appointmentMarks)
    .where(and(eq(appointmentMarks.appointmentId, appointments.id), live(appointmentMarks)));
  const open = await unit.db
    .select({ appointmentId: appointments.id, position: referralSubjects.position })
    .from(appointments)
    .innerJoin(referralSubjects, eq(referralSubjects.id, appointments.subjectId))
    .where(and(eq(appointments.personId, personId), gt(appointments.startsAt, unit.now), notExists(marked)))
    .orderBy(asc(appointments.startsAt));
  for (const { appointmentId, position } of open) {
    await unit.db.insert(appointmentMarks).values({
      id: newId(),
      personId,
      level: 'shared',
      recordedAt: unit.now,
      recordedBy: systemActor,
      appointmentId,
      code: codeOfOurs(position),
      note: neutralWords,
    });
  }
};

const codeOfOurs = (position: Position): 'not-seen' | 'cancelled-by-provider' =>
  position === 'survivor' || position === 'child' ? 'not-seen' : 'cancelled-by-provider';

const cancelOwnSessions = async (unit: Unit, personId: Id): Promise<void> => {
  const own = await unit.db
    .select({ sessionId: sessions.id, version: sessions.version })
    .from(sessions)
    .innerJoin(enrolments, eq(enrolments.id, sessions.enrolmentId))
    .where(
      and(
        ...[eq(enrolments.personId, personId), isNull(sessions.groupId)],
        ...[eq(sessions.state, 'planned'), gt(sessions.startsAt, unit.now)],
      ),
    );
  for (const { sessionId, version } of own) {
    await unit.db
      .update(sessions)
      .set({
        ...{ state: 'cancelled', cancelledWhy: neutralWords, version: version + 1 },
        ...{ closedAt: unit.now, closedBy: systemActor },
      })
      .where(eq(sessions.id, sessionId));
  }
};
