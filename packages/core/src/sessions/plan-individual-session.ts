import {
  AppError,
  atLondon,
  fieldError,
  type Instant,
  individualSessionPlanned,
  planIndividualSessionInput,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import type { CurriculumItem } from '@waymark/plugin-api/shared';
import { and, asc, eq } from 'drizzle-orm';
import { requireSeenIfBookedTwice } from '../bookings/find-booked-twice.ts';
import { judgeEnrolments } from '../engagement/judge-enrolments.ts';
import { type EnrolmentInReach, enrolmentOfEither } from '../enrolments/enrolment-in-reach.ts';
import { curriculumOf } from '../groups/group-schedule.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { expectations, sessions } from './tables.ts';
import { bookingAlone } from './wanted-times.ts';

/**
 * Plans a session of one person: an item of the curriculum that is held alone, or a new attempt at one. An attempt that
 * was missed or cancelled stays in history and counts as what it was (S14).
 */
export const planIndividualSession = defineVerb({
  name: 'plan-individual-session',
  summary: 'Plans a session with one person alone.',
  permission: 'core.session.plan',
  route: { method: 'POST', path: '/enrolments/:enrolmentId/sessions' },
  input: planIndividualSessionInput,
  output: individualSessionPlanned,
  repeat: 'fact',
  sample: (world) => ({
    sessionId: world.newId(),
    enrolmentId: world.enrolmentId,
    itemId: 'alone',
    day: world.today,
    from: '18:30',
    to: '20:30',
    place: 'Room 2',
    mode: 'in-person',
  }),
  subject: (asked, { enrolmentId }) => enrolmentOfEither(asked, enrolmentId),
  run: async ({ unit, actor, about, subject: place, programmes }, input) => {
    const { sessionId, itemId, mode } = input;
    about({ records: [sessionId, place.enrolmentId], persons: [place.personId] });
    const startsAt = at(input.day, input.from, 'from');
    const endsAt = at(input.day, input.to, 'to');
    const known = await plannedBefore(unit, { sessionId, enrolmentId: place.enrolmentId, itemId, startsAt, endsAt });
    if (known) return { sessionId, isNew: false, startsAt, endsAt };
    requireOpen(place);
    if (input.day < place.from) throw fieldError('day', 'before-the-place', 'This day is before the place began');
    const item = itemOf(programmes, place, itemId);
    await requireNoneOpen(unit, place, itemId);
    const booking = await bookingAlone(unit.db, place, { startsAt, endsAt, place: input.place, mode });
    await requireSeenIfBookedTwice(unit, booking, { ...actor, evenIfBooked: input.evenIfBooked });
    await unit.db.insert(sessions).values({
      id: sessionId,
      groupId: place.groupId,
      enrolmentId: place.enrolmentId,
      number: item.number,
      itemId,
      title: item.title,
      kind: item.kind,
      startsAt,
      endsAt,
      place: input.place,
      mode,
      state: 'planned',
      version: 1,
    });
    const { enrolmentId, personId } = place;
    const from = startsAt < unit.now ? startsAt : unit.now;
    await unit.db.insert(expectations).values({ personId, level: 'shared', sessionId, enrolmentId, from });
    await judgeEnrolments(unit, programmes, [enrolmentId]);
    return { sessionId, isNew: true, startsAt, endsAt };
  },
});

const at = (day: string, time: string, path: string): Instant => {
  try {
    return atLondon(day, time);
  } catch {
    throw fieldError(path, 'no-such-local-time', 'The clocks change on this day: this time does not exist on it');
  }
};

const requireOpen = (place: EnrolmentInReach): void => {
  if (place.endedAt === null && place.state === 'enrolled') return;
  throw new AppError('conflict', 'place-ended', {
    message: 'This place is ending or has ended',
    facts: { state: place.state },
  });
};

/** The item of the curriculum this place is pinned to, where it is one held with a person alone. */
const itemOf = (programmes: Programmes, place: EnrolmentInReach, itemId: string): CurriculumItem => {
  const { items } = curriculumOf(programmes, place.programmeId, place.programmeVersion);
  const item = items.find(({ id }) => id === itemId);
  if (item === undefined) throw fieldError('itemId', 'unknown-item', 'This programme has no such session');
  if (item.kind === 'group') throw fieldError('itemId', 'held-with-the-group', 'This session is held with the group');
  return item;
};

const attemptsAt = async (unit: Unit, enrolmentId: string, itemId: string) =>
  await unit.db
    .select({ id: sessions.id, state: sessions.state, endsAt: sessions.endsAt })
    .from(sessions)
    .where(and(eq(sessions.enrolmentId, enrolmentId), eq(sessions.itemId, itemId)))
    .orderBy(asc(sessions.startsAt), asc(sessions.id));

/** One attempt at a time: a new one once the last is held, cancelled or over. */
const requireNoneOpen = async (unit: Unit, place: EnrolmentInReach, itemId: string): Promise<void> => {
  const attempts = await attemptsAt(unit, place.enrolmentId, itemId);
  const open = attempts.find(({ state, endsAt }) => state === 'planned' && endsAt > unit.now);
  if (open === undefined) return;
  throw new AppError('conflict', 'already-planned', {
    message: 'This session is planned already',
    facts: { sessionId: open.id },
  });
};

interface PlannedSession {
  readonly sessionId: string;
  readonly enrolmentId: string;
  readonly itemId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

const plannedBefore = async (unit: Unit, sent: PlannedSession): Promise<boolean> => {
  const [stored] = await unit.db
    .select({
      enrolmentId: sessions.enrolmentId,
      itemId: sessions.itemId,
      startsAt: sessions.startsAt,
      endsAt: sessions.endsAt,
    })
    .from(sessions)
    .where(eq(sessions.id, sent.sessionId));
  if (stored === undefined) return false;
  const isSame =
    stored.enrolmentId === sent.enrolmentId &&
    stored.itemId === sent.itemId &&
    stored.startsAt === sent.startsAt &&
    stored.endsAt === sent.endsAt;
  if (isSame) return true;
  throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for another session' });
};
