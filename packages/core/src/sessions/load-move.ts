import type { Id } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { calendarOf, curriculumOf, slotsOf } from '../groups/group-schedule.ts';
import type { MoveRequest, SessionToMove } from '../groups/rules/move-sessions.ts';
import { groups } from '../groups/tables.ts';
import { marks } from '../marks/tables.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { offerings } from '../programmes/tables.ts';
import { sessions } from './tables.ts';

/** A group session with what moving it shows of it. */
export interface NamedSession extends SessionToMove {
  readonly title: string;
}

/** What a move of a group's sessions is worked out from, but for where to. */
export interface GroupToMove {
  readonly groupVersion: number;
  readonly sessions: readonly NamedSession[];
  readonly request: Omit<MoveRequest, 'sessionId' | 'to' | 'scope' | 'now'>;
}

/** Reads a group's dates, calendar and curriculum; marks as far as `asker` may read, or all where no one asks. */
export const loadGroupToMove = async (
  db: ReadDb,
  programmes: Programmes,
  groupId: Id,
  asker?: Asker,
): Promise<GroupToMove> => {
  const [group] = await db
    .select({
      programmeId: offerings.programmeId,
      programmeVersion: groups.programmeVersion,
      slot: groups.slot,
      slots: groups.slots,
      datesLeftOut: groups.datesLeftOut,
      schoolHolidaysOf: groups.schoolHolidaysOf,
      version: groups.version,
    })
    .from(groups)
    .innerJoin(offerings, eq(offerings.id, groups.offeringId))
    .where(eq(groups.id, groupId));
  if (group === undefined) throw new Error('A session in reach has no group');
  const { items } = curriculumOf(programmes, group.programmeId, group.programmeVersion);
  const own = await sessionsOf(db, groupId, asker);
  const calendar = await calendarOf(db, { ...group, slots: slotsOf(group) });
  return { groupVersion: group.version, sessions: own, request: { items, sessions: own, ...calendar } };
};

const sessionsOf = async (db: ReadDb, groupId: Id, asker: Asker | undefined): Promise<NamedSession[]> => {
  const rows = await db
    .select({
      sessionId: sessions.id,
      itemId: sessions.itemId,
      number: sessions.number,
      title: sessions.title,
      startsAt: sessions.startsAt,
      endsAt: sessions.endsAt,
      state: sessions.state,
    })
    .from(sessions)
    .where(and(eq(sessions.groupId, groupId), isNull(sessions.enrolmentId)))
    .orderBy(asc(sessions.startsAt), asc(sessions.id));
  const marked = await markedAmong(
    db,
    rows.map(({ sessionId }) => sessionId),
    asker,
  );
  return rows.map((row) => ({ ...row, hasMarks: marked.has(row.sessionId) }));
};

const markedAmong = async (db: ReadDb, ids: readonly Id[], asker: Asker | undefined): Promise<ReadonlySet<Id>> => {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectDistinct({ sessionId: marks.sessionId })
    .from(marks)
    .where(
      and(
        inArray(marks.sessionId, [...ids]),
        live(marks),
        ne(marks.code, 'recorded-in-error'),
        asker === undefined ? undefined : visible(marks, asker),
      ),
    );
  return new Set(rows.map(({ sessionId }) => sessionId));
};
