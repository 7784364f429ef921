import type { EnrolmentView, Id } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { and, asc, eq } from 'drizzle-orm';
import { curriculumOf, scheduleOf, slotsOf } from '../groups/group-schedule.ts';
import { groups } from '../groups/tables.ts';
import type { Programmes } from '../programmes/programmes.ts';
import { sessions } from '../sessions/tables.ts';
import type { EnrolmentInReach } from './enrolment-in-reach.ts';
import { enrolments } from './tables.ts';

/** The week each item falls in by the group's schedule, for those held with a person alone. */
const weeksOf = async (
  db: ReadDb,
  programmes: Programmes,
  place: EnrolmentInReach,
): Promise<ReadonlyMap<string, string>> => {
  if (place.groupId === null) return new Map();
  const [group] = await db
    .select({
      startsOn: groups.startsOn,
      slot: groups.slot,
      slots: groups.slots,
      datesLeftOut: groups.datesLeftOut,
      schoolHolidaysOf: groups.schoolHolidaysOf,
    })
    .from(groups)
    .where(eq(groups.id, place.groupId));
  if (group === undefined) return new Map();
  const { items } = await scheduleOf(db, curriculumOf(programmes, place.programmeId, place.programmeVersion), {
    ...group,
    slots: slotsOf(group),
  });
  return new Map(items.map(({ itemId, day }) => [itemId, day]));
};

const attemptsOf = async (db: ReadDb, enrolmentId: Id, who: Asker) =>
  await db
    .select({ itemId: sessions.itemId, sessionId: sessions.id, startsAt: sessions.startsAt, state: sessions.state })
    .from(sessions)
    .innerJoin(enrolments, eq(enrolments.id, sessions.enrolmentId))
    .where(and(eq(sessions.enrolmentId, enrolmentId), visible(enrolments, who)))
    .orderBy(asc(sessions.startsAt), asc(sessions.id));

/** The items of a place's curriculum that are held with the person alone, each with every attempt so far (S14). */
export const individualItems = async (
  db: ReadDb,
  programmes: Programmes,
  place: EnrolmentInReach,
  who: Asker,
): Promise<EnrolmentView['individual']> => {
  const { items } = curriculumOf(programmes, place.programmeId, place.programmeVersion);
  const weeks = await weeksOf(db, programmes, place);
  const attempts = await attemptsOf(db, place.enrolmentId, who);
  return items
    .filter(({ kind }) => kind !== 'group')
    .map(({ id, number, title, kind }) => ({
      itemId: id,
      number,
      title,
      kind,
      weekOf: weeks.get(id) ?? null,
      attempts: attempts.filter(({ itemId }) => itemId === id).map(({ itemId: _item, ...attempt }) => attempt),
    }));
};
