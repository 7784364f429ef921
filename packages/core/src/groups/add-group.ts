import { type AddGroupInput, AppError, addGroupInput, fieldError, groupAdded, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { requireSeenIfBookedTwice } from '../bookings/find-booked-twice.ts';
import { offeringInReach } from '../programmes/offering-in-reach.ts';
import { sessions } from '../sessions/tables.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { curriculumOf, scheduleOf, slotsOf } from './group-schedule.ts';
import type { Slot } from './rules/group-calendar.ts';
import { groups } from './tables.ts';
import { wantedOfSchedule } from './wanted-of-schedule.ts';

/** Adds a group with every session of its curriculum that is held together (S9, S10). */
export const addGroup = defineVerb({
  name: 'add-group',
  summary: 'Adds a group with its dates.',
  permission: 'core.group.manage',
  route: { method: 'POST', path: '/groups' },
  input: addGroupInput,
  output: groupAdded,
  repeat: 'fact',
  sample: (world) => ({
    groupId: world.newId(),
    offeringId: world.offeringId,
    startsOn: world.today,
    slots: [{ weekday: 4, from: '18:30', to: '20:30' }],
    datesLeftOut: [],
    title: 'Thursday group',
    venue: 'Hall',
    capacity: 12,
    mode: 'in-person',
  }),
  subject: (asked, { offeringId }) => offeringInReach(asked, offeringId),
  run: async ({ unit, actor, about, subject: offering, programmes }, input) => {
    const { groupId, offeringId, mode, slots, evenIfBooked, ...group } = input;
    const schoolHolidaysOf = input.schoolHolidaysOf ?? null;
    about({ records: [groupId], persons: [] });
    const known = await addedBefore(unit, input);
    if (known !== undefined) return { groupId, isNew: false, ...known };
    const curriculum = curriculumOf(programmes, offering.programmeId);
    const { items } = await scheduleOf(unit.db, curriculum, { ...input, schoolHolidaysOf });
    const held = items.filter((item) => !item.isOfOnePerson);
    if (held.length === 0)
      throw fieldError('offeringId', 'no-group-sessions', 'This programme holds no session with a group');
    const wanted = wantedOfSchedule(items, { venue: group.venue, mode });
    await requireSeenIfBookedTwice(unit, { offeringId, wanted }, { ...actor, evenIfBooked });
    await unit.db.insert(groups).values({
      ...group,
      id: groupId,
      offeringId,
      slot: firstOf(slots),
      slots: [...slots],
      schoolHolidaysOf,
      programmeVersion: curriculum.version,
      joinsCloseAfter: curriculum.joinsCloseAfter,
      version: 1,
    });
    for (const { itemId, number, title, kind, startsAt, endsAt } of held) {
      await unit.db.insert(sessions).values({
        groupId,
        number,
        itemId,
        title,
        kind,
        startsAt,
        endsAt,
        place: group.venue,
        mode,
        state: 'planned',
        version: 1,
      });
    }
    return { groupId, isNew: true, version: 1, sessions: held.length };
  },
});

/** The schema lets no group in without a weekly time. */
const firstOf = ([first]: readonly Slot[]): Slot => {
  if (first === undefined) throw new Error('A group has no weekly time');
  return first;
};

const slotWords = (slots: readonly Slot[]): string =>
  slots.map(({ weekday, from, to }) => `${weekday} ${from} ${to}`).join();

/** The group this id stands for already; other content under the id is a conflict. */
const addedBefore = async (
  unit: Unit,
  input: AddGroupInput,
): Promise<{ readonly version: number; readonly sessions: number } | undefined> => {
  const [stored] = await unit.db
    .select({
      offeringId: groups.offeringId,
      title: groups.title,
      venue: groups.venue,
      capacity: groups.capacity,
      startsOn: groups.startsOn,
      slot: groups.slot,
      slots: groups.slots,
      schoolHolidaysOf: groups.schoolHolidaysOf,
      datesLeftOut: groups.datesLeftOut,
      version: groups.version,
    })
    .from(groups)
    .where(eq(groups.id, input.groupId));
  if (stored === undefined) return undefined;
  const planned = await sessionsOf(unit, input.groupId);
  const isSame =
    stored.offeringId === input.offeringId &&
    stored.title === input.title &&
    stored.venue === input.venue &&
    stored.capacity === input.capacity &&
    stored.startsOn === input.startsOn &&
    stored.schoolHolidaysOf === (input.schoolHolidaysOf ?? null) &&
    slotWords(slotsOf(stored)) === slotWords(input.slots) &&
    stored.datesLeftOut.join() === input.datesLeftOut.join();
  if (!isSame)
    throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for another group' });
  return { version: stored.version, sessions: planned.length };
};

const sessionsOf = async (unit: Unit, groupId: Id) =>
  await unit.db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.groupId, groupId), isNull(sessions.enrolmentId)))
    .orderBy(asc(sessions.startsAt));
