import { AppError, fieldError, individualSessionPlanned, planCatchUpInput } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq } from 'drizzle-orm';
import { requireSeenIfBookedTwice } from '../bookings/find-booked-twice.ts';
import { judgeEnrolments } from '../engagement/judge-enrolments.ts';
import { catchUpsOf } from '../enrolments/catch-ups-of.ts';
import { type EnrolmentInReach, enrolmentOfEither } from '../enrolments/enrolment-in-reach.ts';
import { atWallTime } from '../groups/rules/group-calendar.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { expectations, sessions } from './tables.ts';
import { bookingAlone } from './wanted-times.ts';

/**
 * Plans a catch-up with one person for a session of the group that was missed, or held before he or she joined (S12). It
 * names what it makes up, and so does the mark made at it: the content is covered, the miss stays. 409
 * `content-covered`, `already-planned`, `catch-ups-used` beyond what the programme counts; 422 `not-owed`.
 */
export const planCatchUp = defineVerb({
  name: 'plan-catch-up',
  summary: 'Plans a catch-up for a session whose content is owed.',
  permission: 'core.session.plan',
  route: { method: 'POST', path: '/enrolments/:enrolmentId/catch-ups' },
  input: planCatchUpInput,
  output: individualSessionPlanned,
  repeat: 'fact',
  sample: (world) => ({
    sessionId: world.newId(),
    enrolmentId: world.enrolmentId,
    forSessionId: world.sessionId,
    day: world.today,
    from: '16:30',
    to: '18:00',
    place: 'Room 2',
    mode: 'in-person',
  }),
  subject: (asked, { enrolmentId }) => enrolmentOfEither(asked, enrolmentId),
  run: async ({ unit, actor, about, subject: place, programmes }, input) => {
    const { sessionId, forSessionId, mode } = input;
    const { enrolmentId, personId } = place;
    about({ records: [sessionId, enrolmentId], persons: [personId] });
    const startsAt = atWallTime(input.day, input.from, 'from');
    const endsAt = atWallTime(input.day, input.to, 'to');
    const planned = { sessionId, enrolmentId, catchUpForSessionId: forSessionId, startsAt, endsAt };
    if (await plannedBefore(unit, planned)) return { sessionId, isNew: false, startsAt, endsAt };
    if (place.endedAt !== null || place.state !== 'enrolled') {
      throw new AppError('conflict', 'place-ended', {
        message: 'This place is ending or has ended',
        facts: { state: place.state },
      });
    }
    if (input.day < place.from) throw fieldError('day', 'before-the-place', 'This day is before the place began');
    const missed = await requireOwed(unit, place, await catchUpsOf(unit.db, programmes, place, unit.now), forSessionId);
    const booking = await bookingAlone(unit.db, place, { startsAt, endsAt, place: input.place, mode });
    await requireSeenIfBookedTwice(unit, booking, { ...actor, evenIfBooked: input.evenIfBooked });
    await unit.db.insert(sessions).values({
      ...{ id: sessionId, groupId: place.groupId, enrolmentId, catchUpForSessionId: forSessionId },
      ...missed,
      ...{ kind: 'individual', startsAt, endsAt, place: input.place, mode, state: 'planned', version: 1 },
    });
    const from = startsAt < unit.now ? startsAt : unit.now;
    await unit.db.insert(expectations).values({ personId, level: 'shared', sessionId, enrolmentId, from });
    await judgeEnrolments(unit, programmes, [enrolmentId]);
    return { sessionId, isNew: true, startsAt, endsAt };
  },
});

type CatchUps = Awaited<ReturnType<typeof catchUpsOf>>;

const requireOwed = async (unit: Unit, place: EnrolmentInReach, { owed, planned, left }: CatchUps, wanted: string) => {
  const [missed] = await unit.db
    .select({ number: sessions.number, itemId: sessions.itemId, title: sessions.title, groupId: sessions.groupId })
    .from(sessions)
    .where(and(eq(sessions.id, wanted), eq(sessions.state, 'held')));
  if (missed === undefined || missed.groupId !== place.groupId)
    throw fieldError('forSessionId', 'not-owed', 'This session was not held with the group');
  if (!owed.some(({ sessionId }) => sessionId === wanted))
    throw new AppError('conflict', 'content-covered', { message: 'The content of this session is covered already' });
  if (planned.some(({ forSessionId, isOpen }) => forSessionId === wanted && isOpen))
    throw new AppError('conflict', 'already-planned', { message: 'A catch-up for this session is planned already' });
  if (left < 1) {
    throw new AppError('conflict', 'catch-ups-used', {
      message: 'As many catch-ups as the programme counts are planned or held',
      facts: { counted: planned.length },
    });
  }
  const { number, itemId, title } = missed;
  return { number, itemId, title };
};

const plannedBefore = async (
  unit: Unit,
  sent: Readonly<Record<'sessionId' | 'enrolmentId' | 'catchUpForSessionId' | 'startsAt' | 'endsAt', string>>,
): Promise<boolean> => {
  const [stored] = await unit.db
    .select({
      enrolmentId: sessions.enrolmentId,
      catchUpForSessionId: sessions.catchUpForSessionId,
      startsAt: sessions.startsAt,
      endsAt: sessions.endsAt,
    })
    .from(sessions)
    .where(eq(sessions.id, sent.sessionId));
  if (stored === undefined) return false;
  const isSame =
    stored.enrolmentId === sent.enrolmentId &&
    stored.catchUpForSessionId === sent.catchUpForSessionId &&
    stored.startsAt === sent.startsAt &&
    stored.endsAt === sent.endsAt;
  if (isSame) return true;
  throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for another session' });
};
