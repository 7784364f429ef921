import type { Id, Instant } from '@waymark/contracts';
import { systemActor, type Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { appendEvent } from '../referrals/append-event.ts';
import { referralSubjects } from '../referrals/tables.ts';
import { appendStatus } from '../status/record-status-of-mark.ts';
import { enrolments } from './tables.ts';

/**
 * The first session at which the person was seen began at `at`: the place has started, the wait is over, and a
 * partner's worker may know. Does nothing where the place has started by then already.
 */
export const markStarted = async (unit: Unit, enrolmentId: Id, at: Instant): Promise<void> => {
  const [place] = await unit.db
    .select({
      personId: enrolments.personId,
      position: enrolments.position,
      subjectId: enrolments.subjectId,
      referralId: referralSubjects.referralId,
      startedAt: enrolments.startedAt,
    })
    .from(enrolments)
    .innerJoin(referralSubjects, eq(referralSubjects.id, enrolments.subjectId))
    .where(eq(enrolments.id, enrolmentId));
  if (place === undefined) throw new Error('A mark names a place that does not exist');
  if (place.startedAt !== null && place.startedAt <= at) return;
  const { personId, position, subjectId, referralId } = place;
  await unit.db.update(enrolments).set({ startedAt: at }).where(eq(enrolments.id, enrolmentId));
  await appendEvent(unit, {
    referralId,
    subjectId,
    personId,
    kind: 'started',
    by: systemActor,
    at,
    payload: { enrolmentId },
  });
  if (position !== 'person-causing-harm' || place.startedAt !== null) return;
  await appendStatus(unit, {
    personId,
    enrolmentId,
    sessionId: null,
    markId: null,
    kind: 'started',
    at,
    supersedes: null,
  });
};
