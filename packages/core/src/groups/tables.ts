import { groupRoles } from '@waymark/contracts';
import { code, count, day, id, index, json, ref, table, text } from '@waymark/kit';
import { z } from 'zod';
import { offerings } from '../programmes/tables.ts';
import { staff } from '../staff/tables.ts';

/** Local times, Europe/London: weekday 1 to 7, `HH:MM`. */
const slot = z.object({ weekday: z.int(), from: z.string(), to: z.string() });

/** A run of a programme at a place and time; its sessions are rows of their own. */
export const groups = table(
  'groups',
  {
    id: id(),
    offeringId: ref(() => offerings.id).notNull(),
    title: text().notNull(),
    venue: text().notNull(),
    capacity: count().notNull(),
    /** Version of the programme's curriculum the group runs (contract.md rule 4). */
    programmeVersion: text().notNull(),
    startsOn: day().notNull(),
    /** The first of its weekly times; all that a group had before it could have several. */
    slot: json(slot).notNull(),
    /** Every weekly time; null in rows of a group with one. Read by `slotsOf`. */
    slots: json(z.array(slot)),
    datesLeftOut: json(z.array(z.string())).notNull(),
    /** The area whose school holidays it leaves out; null where it meets in them. */
    schoolHolidaysOf: text(),
    /** Nobody joins after the session of this number was held; null where joining stays open. */
    joinsCloseAfter: count(),
    version: count().notNull(),
  },
  (t) => [index('groups_offering_id_idx').on(t.offeringId)],
);

/** Who leads a group, when. */
export const groupStaff = table(
  'group_staff',
  {
    id: id(),
    groupId: ref(() => groups.id).notNull(),
    staffId: ref(() => staff.id).notNull(),
    role: code(groupRoles).notNull(),
    from: day().notNull(),
    to: day(),
  },
  (t) => [index('group_staff_group_id_idx').on(t.groupId), index('group_staff_staff_id_idx').on(t.staffId)],
);
