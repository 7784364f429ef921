import { dayOf, type Id, type Instant, type MarkMode } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { and, eq, inArray } from 'drizzle-orm';
import type { ToBook } from '../bookings/find-booked-twice.ts';
import { leadingOn, staffOfGroup } from '../bookings/group-leaders.ts';
import type { Wanted } from '../bookings/rules/booked-twice.ts';
import type { Move } from '../groups/rules/move-sessions.ts';
import { groups } from '../groups/tables.ts';
import { sessions } from './tables.ts';

/** The times that moved sessions would take, with their places and whoever leads on the new day. */
export const bookingsOfMoves = async (db: ReadDb, groupId: Id, moves: readonly Move[]): Promise<ToBook> => {
  const [group] = await db.select({ offeringId: groups.offeringId }).from(groups).where(eq(groups.id, groupId));
  if (group === undefined) throw new Error('A session in reach has no group');
  const staff = await staffOfGroup(db, groupId);
  const places = await placesOf(db, groupId, moves);
  const wanted = moves.map(({ sessionId, startsAt, endsAt }): Wanted => {
    const staffIds = leadingOn(staff, groupId, dayOf(startsAt));
    return { startsAt, endsAt, place: places.get(sessionId) ?? null, staffIds };
  });
  return { offeringId: group.offeringId, wanted, exceptGroupId: groupId };
};

const placesOf = async (db: ReadDb, groupId: Id, moves: readonly Move[]): Promise<ReadonlyMap<Id, string | null>> => {
  if (moves.length === 0) return new Map();
  const ids = moves.map(({ sessionId }) => sessionId);
  const rows = await db
    .select({ sessionId: sessions.id, place: sessions.place, mode: sessions.mode })
    .from(sessions)
    .where(and(eq(sessions.groupId, groupId), inArray(sessions.id, ids)));
  return new Map(rows.map(({ sessionId, place, mode }) => [sessionId, mode === 'in-person' ? place : null]));
};

/** The time of a meeting with one person alone: its room, and one of those who lead the person's group. */
export const bookingAlone = async (
  db: ReadDb,
  place: { readonly offeringId: Id; readonly groupId: Id | null },
  meeting: { readonly startsAt: Instant; readonly endsAt: Instant; readonly place: string; readonly mode: MarkMode },
): Promise<ToBook> => {
  const { startsAt, endsAt } = meeting;
  const { offeringId, groupId } = place;
  const staffIds = groupId === null ? [] : leadingOn(await staffOfGroup(db, groupId), groupId, dayOf(startsAt));
  const room = meeting.mode === 'in-person' ? meeting.place : null;
  return { offeringId, wanted: [{ startsAt, endsAt, place: room, staffIds, needsOneOfThem: true }] };
};
