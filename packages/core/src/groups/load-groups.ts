import type { Day, Id, Instant, SessionState } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { and, asc, count, eq, exists, gt, inArray, isNull } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { offers } from '../offers/tables.ts';
import { sessions } from '../sessions/tables.ts';
import { type Joining, joining } from './rules/joining.ts';
import { groups } from './tables.ts';

/** A group with its places and whether it can be joined now. */
export interface GroupWithPlaces {
  readonly groupId: Id;
  readonly offeringId: Id;
  readonly title: string;
  readonly venue: string;
  readonly programmeVersion: string;
  readonly startsOn: Day;
  readonly capacity: number;
  /** Places that are neither given nor offered. */
  readonly placesLeft: number;
  readonly lastSessionAt: Instant | null;
  readonly joining: Joining;
}

const columns = {
  groupId: groups.id,
  offeringId: groups.offeringId,
  title: groups.title,
  venue: groups.venue,
  programmeVersion: groups.programmeVersion,
  startsOn: groups.startsOn,
  capacity: groups.capacity,
  joinsCloseAfter: groups.joinsCloseAfter,
} as const;

/** The groups of an offering, earliest start first; places are counted over what `who` may read. */
export const loadGroups = (db: ReadDb, offeringId: Id, now: Instant, who?: Asker): Promise<GroupWithPlaces[]> =>
  loadThose(db, eq(groups.offeringId, offeringId), now, who);

/** Those of them that have a session to come: after some years most have not. */
export const loadRunningGroups = (
  db: ReadDb,
  offeringId: Id,
  now: Instant,
  who?: Asker,
): Promise<GroupWithPlaces[]> => {
  const toCome = db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.groupId, groups.id), gt(sessions.startsAt, now)));
  return loadThose(db, and(eq(groups.offeringId, offeringId), exists(toCome)), now, who);
};

const loadThose = async (
  db: ReadDb,
  which: ReturnType<typeof and>,
  now: Instant,
  who?: Asker,
): Promise<GroupWithPlaces[]> => {
  const rows = await db.select(columns).from(groups).where(which).orderBy(asc(groups.startsOn), asc(groups.id));
  const groupIds = rows.map((row) => row.groupId);
  const taken = await loadTaken(db, groupIds, now, who);
  const held = await loadSessions(db, groupIds);
  return rows.map(({ joinsCloseAfter, ...row }) => {
    const own = held.filter((session) => session.groupId === row.groupId);
    return {
      ...row,
      placesLeft: Math.max(0, row.capacity - (taken.get(row.groupId) ?? 0)),
      lastSessionAt: own.at(-1)?.startsAt ?? null,
      joining: joining({ joinsCloseAfter, sessions: own }, now),
    };
  });
};

interface SessionRow {
  readonly groupId: Id | null;
  readonly number: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: SessionState;
}

const loadSessions = async (db: ReadDb, groupIds: readonly Id[]): Promise<readonly SessionRow[]> => {
  if (groupIds.length === 0) return [];
  return await db
    .select({
      groupId: sessions.groupId,
      number: sessions.number,
      startsAt: sessions.startsAt,
      endsAt: sessions.endsAt,
      state: sessions.state,
    })
    .from(sessions)
    .where(and(inArray(sessions.groupId, [...groupIds]), isNull(sessions.enrolmentId)))
    .orderBy(asc(sessions.startsAt), asc(sessions.id));
};

const loadTaken = async (
  db: ReadDb,
  groupIds: readonly Id[],
  now: Instant,
  who?: Asker,
): Promise<ReadonlyMap<Id, number>> => {
  const taken = new Map<Id, number>();
  if (groupIds.length === 0) return taken;
  const given = await db
    .select({ groupId: enrolments.groupId, places: count() })
    .from(enrolments)
    .where(
      and(
        inArray(enrolments.groupId, [...groupIds]),
        isNull(enrolments.endedAt),
        who === undefined ? undefined : visible(enrolments, who),
      ),
    )
    .groupBy(enrolments.groupId);
  const offered = await db
    .select({ groupId: offers.groupId, places: count() })
    .from(offers)
    .where(
      and(
        inArray(offers.groupId, [...groupIds]),
        isNull(offers.answer),
        gt(offers.expiresAt, now),
        who === undefined ? undefined : visible(offers, who),
      ),
    )
    .groupBy(offers.groupId);
  for (const { groupId, places } of [...given, ...offered]) {
    if (groupId !== null) taken.set(groupId, (taken.get(groupId) ?? 0) + places);
  }
  return taken;
};
