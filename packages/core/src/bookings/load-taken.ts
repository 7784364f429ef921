import { dayOf, type Id, type Instant } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, gt, inArray, isNull, lt, ne, or } from 'drizzle-orm';
import { appointmentMarks, appointments } from '../appointments/tables.ts';
import { enrolments } from '../enrolments/tables.ts';
import { groups } from '../groups/tables.ts';
import { offerings } from '../programmes/tables.ts';
import { referrals } from '../referrals/tables.ts';
import { sessions } from '../sessions/tables.ts';
import { type GroupStaffRow, leadingOn } from './group-leaders.ts';
import type { Taken } from './rules/booked-twice.ts';

/** What is asked about: a period, the provider whose rooms count, and what is planned anew and so takes nothing. */
export interface PeriodAsked {
  readonly from: Instant;
  readonly to: Instant;
  readonly providerId: Id;
  /** The rows of those who would lead, in every group of theirs. */
  readonly staff: readonly GroupStaffRow[];
  /** The group whose dates are being set. */
  readonly exceptGroupId?: Id | undefined;
  readonly exceptSessionId?: Id | undefined;
}

/**
 * What is taken in a period: rooms of one provider, and everyone asked about in any group. Evenings of groups are about
 * no person and count for whoever asks; a meeting with one person alone counts only for those who may read of that
 * person. So whoever types the name of a refuge, or the hour of her appointment, learns nothing (S28, S40).
 */
export const loadTaken = async (db: ReadDb, asked: PeriodAsked, who: Asker): Promise<Taken[]> => {
  const together = await groupSessions(db, asked);
  const alone = await sessionsAlone(db, asked, who);
  const booked = await appointmentsIn(db, asked, who);
  const roomOf = ({ mode, place, withdrawnAt, providerId }: SessionRow): string | null =>
    mode === 'in-person' && withdrawnAt === null && providerId === asked.providerId ? place : null;
  const leadersOf = ({ groupId, startsAt }: SessionRow): Id[] => leadingOn(asked.staff, groupId, dayOf(startsAt));
  return [
    ...together.map((row): Taken => ({ ...timesOf(row), place: roomOf(row), staffIds: leadersOf(row) })),
    ...alone.map((row): Taken => {
      const leaders = leadersOf(row);
      // Who of several meets one person alone is not kept: none of them is taken by it.
      return { ...timesOf(row), place: roomOf(row), staffIds: leaders.length === 1 ? leaders : [] };
    }),
    ...booked.map((row): Taken => ({ ...row, staffIds: [] })),
  ];
};

const timesOf = ({ startsAt, endsAt }: SessionRow) => ({ startsAt, endsAt });

const columns = {
  groupId: groups.id,
  providerId: offerings.providerId,
  startsAt: sessions.startsAt,
  endsAt: sessions.endsAt,
  place: sessions.place,
  withdrawnAt: sessions.placeWithdrawnAt,
  mode: sessions.mode,
} as const;

type SessionRow = Awaited<ReturnType<typeof groupSessions>>[number];

const isAsked = ({ from, to, providerId, staff, exceptSessionId }: PeriodAsked) =>
  and(
    ne(sessions.state, 'cancelled'),
    lt(sessions.startsAt, to),
    gt(sessions.endsAt, from),
    exceptSessionId === undefined ? undefined : ne(sessions.id, exceptSessionId),
    or(
      eq(offerings.providerId, providerId),
      inArray(
        groups.id,
        staff.map(({ groupId }) => groupId),
      ),
    ),
  );

const groupSessions = async (db: ReadDb, asked: PeriodAsked) =>
  await db
    .select(columns)
    .from(sessions)
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .innerJoin(offerings, eq(offerings.id, groups.offeringId))
    .where(
      and(
        isAsked(asked),
        isNull(sessions.enrolmentId),
        asked.exceptGroupId === undefined ? undefined : ne(groups.id, asked.exceptGroupId),
      ),
    );

const sessionsAlone = async (db: ReadDb, asked: PeriodAsked, who: Asker) =>
  await db
    .select(columns)
    .from(sessions)
    .innerJoin(groups, eq(groups.id, sessions.groupId))
    .innerJoin(offerings, eq(offerings.id, groups.offeringId))
    .innerJoin(enrolments, eq(enrolments.id, sessions.enrolmentId))
    .where(and(isAsked(asked), visible(enrolments, who)));

const appointmentsIn = async (db: ReadDb, { from, to, providerId }: PeriodAsked, who: Asker) =>
  await db
    .select({ startsAt: appointments.startsAt, endsAt: appointments.endsAt, place: appointments.place })
    .from(appointments)
    .innerJoin(referrals, eq(referrals.id, appointments.referralId))
    .innerJoin(offerings, eq(offerings.id, referrals.offeringId))
    .leftJoin(
      appointmentMarks,
      and(
        eq(appointmentMarks.appointmentId, appointments.id),
        live(appointmentMarks),
        ne(appointmentMarks.code, 'recorded-in-error'),
      ),
    )
    .where(
      and(
        eq(offerings.providerId, providerId),
        eq(appointments.mode, 'in-person'),
        lt(appointments.startsAt, to),
        gt(appointments.endsAt, from),
        // One that was cancelled, or is over, has its mark.
        isNull(appointmentMarks.id),
        visible(appointments, who),
      ),
    );
