import { addDays, dayOf, type Id, type Instant } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { offers } from '../offers/tables.ts';
import { fullName } from '../persons/names-in-reach.ts';
import { persons } from '../persons/tables.ts';
import { referralSubjects } from '../referrals/tables.ts';
import { sessionChanges, sessions } from '../sessions/tables.ts';
import { staff } from '../staff/tables.ts';
import { groupStaff } from './tables.ts';

const names = { knownAs: persons.knownAs, givenNames: persons.givenNames, familyName: persons.familyName } as const;

/** Who has a place in a group, as far as the asker may read. */
export const placesIn = async (db: ReadDb, groupId: Id, who: Asker) => {
  const rows = await db
    .select({
      enrolmentId: enrolments.id,
      personId: enrolments.personId,
      position: enrolments.position,
      state: referralSubjects.state,
      from: enrolments.from,
      startedAt: enrolments.startedAt,
      ...names,
    })
    .from(enrolments)
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .innerJoin(referralSubjects, eq(referralSubjects.id, enrolments.subjectId))
    .where(and(eq(enrolments.groupId, groupId), isNull(enrolments.endedAt), visible(enrolments, who)))
    .orderBy(asc(persons.familyName), asc(persons.givenNames), asc(persons.id));
  return rows.map(({ knownAs, givenNames, familyName, ...row }) => ({
    ...row,
    name: fullName({ knownAs, givenNames, familyName }),
  }));
};

/** Who holds an open offer of a place in a group. */
export const offersIn = async (db: ReadDb, groupId: Id, now: Instant, who: Asker) => {
  const rows = await db
    .select({ offerId: offers.id, personId: offers.personId, expiresAt: offers.expiresAt, ...names })
    .from(offers)
    .innerJoin(persons, eq(persons.id, offers.personId))
    .where(and(eq(offers.groupId, groupId), isNull(offers.answer), gt(offers.expiresAt, now), visible(offers, who)))
    .orderBy(asc(offers.expiresAt), asc(offers.id));
  return rows.map(({ knownAs, givenNames, familyName, ...row }) => ({
    ...row,
    name: fullName({ knownAs, givenNames, familyName }),
  }));
};

/** Who leads a group today, and who is planned to cover it. */
export const leadingStaff = async (db: ReadDb, groupId: Id, now: Instant) => {
  const rows = await db
    .select({
      staffId: groupStaff.staffId,
      name: staff.name,
      role: groupStaff.role,
      from: groupStaff.from,
      to: groupStaff.to,
    })
    .from(groupStaff)
    .innerJoin(staff, eq(staff.id, groupStaff.staffId))
    .where(and(eq(groupStaff.groupId, groupId), or(isNull(groupStaff.to), gt(groupStaff.to, dayOf(now)))))
    .orderBy(asc(groupStaff.role), asc(staff.name), asc(staff.id));
  return rows.map(({ from, to, ...row }) => ({ ...row, days: to === null ? null : { from, last: addDays(to, -1) } }));
};

const columns = {
  sessionId: sessions.id,
  number: sessions.number,
  title: sessions.title,
  kind: sessions.kind,
  startsAt: sessions.startsAt,
  endsAt: sessions.endsAt,
  place: sessions.place,
  state: sessions.state,
  cancelledWhy: sessions.cancelledWhy,
  closedAt: sessions.closedAt,
  version: sessions.version,
  enrolmentId: sessions.enrolmentId,
  placeWithdrawnAt: sessions.placeWithdrawnAt,
} as const;

/** A group's sessions; one of a single person only where the asker may read about that person. */
export const sessionsIn = async (db: ReadDb, groupId: Id, who: Asker) => {
  const together = await db
    .select(columns)
    .from(sessions)
    .where(and(eq(sessions.groupId, groupId), isNull(sessions.enrolmentId)))
    .orderBy(asc(sessions.startsAt), asc(sessions.id));
  const alone = await db
    .select(columns)
    .from(sessions)
    .innerJoin(enrolments, eq(enrolments.id, sessions.enrolmentId))
    .where(and(eq(sessions.groupId, groupId), visible(enrolments, who)))
    .orderBy(asc(sessions.startsAt), asc(sessions.id));
  const moved = await lastMoves(db, groupId);
  return [...together, ...alone]
    .sort((a, b) => (`${a.startsAt} ${a.sessionId}` < `${b.startsAt} ${b.sessionId}` ? -1 : 1))
    .map(({ placeWithdrawnAt, ...session }) => ({
      ...session,
      needsPlace: placeWithdrawnAt !== null && session.state === 'planned',
      moved: moved.get(session.sessionId) ?? null,
    }));
};

/** Where each session stood before its last move, and why. */
const lastMoves = async (db: ReadDb, groupId: Id) => {
  const rows = await db
    .select({
      sessionId: sessionChanges.sessionId,
      wasStartsAt: sessionChanges.wasStartsAt,
      why: sessionChanges.why,
      at: sessionChanges.at,
      by: staff.name,
    })
    .from(sessionChanges)
    .leftJoin(staff, eq(staff.id, sessionChanges.by))
    .where(and(eq(sessionChanges.groupId, groupId), eq(sessionChanges.kind, 'moved')))
    .orderBy(asc(sessionChanges.at), asc(sessionChanges.id));
  return new Map(
    rows.flatMap(({ sessionId, wasStartsAt, ...move }) =>
      wasStartsAt === null ? [] : [[sessionId, { ...move, wasStartsAt }] as const],
    ),
  );
};
