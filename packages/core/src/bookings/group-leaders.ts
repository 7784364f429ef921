import type { Day, GroupRole, Id } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { eq, inArray } from 'drizzle-orm';
import { groupStaff } from '../groups/tables.ts';

/** Someone in a group, from a day on and up to one. */
export interface GroupStaffRow {
  readonly groupId: Id;
  readonly staffId: Id;
  readonly role: GroupRole;
  readonly from: Day;
  readonly to: Day | null;
}

const columns = {
  groupId: groupStaff.groupId,
  staffId: groupStaff.staffId,
  role: groupStaff.role,
  from: groupStaff.from,
  to: groupStaff.to,
} as const;

/** Everyone who ever was in a group. */
export const staffOfGroup = async (db: ReadDb, groupId: Id): Promise<GroupStaffRow[]> =>
  await db.select(columns).from(groupStaff).where(eq(groupStaff.groupId, groupId));

/** Everyone in the groups that any of these staff were or are in. */
export const staffAround = async (db: ReadDb, staffIds: readonly Id[]): Promise<GroupStaffRow[]> => {
  if (staffIds.length === 0) return [];
  const own = db
    .select({ groupId: groupStaff.groupId })
    .from(groupStaff)
    .where(inArray(groupStaff.staffId, [...staffIds]));
  return await db.select(columns).from(groupStaff).where(inArray(groupStaff.groupId, own));
};

/** Who leads a group on a day. Whoever stands by as cover without an end is called only where needed: booked by nothing. */
export const leadingOn = (rows: readonly GroupStaffRow[], groupId: Id, day: Day): Id[] => [
  ...new Set(
    rows
      .filter((row) => row.groupId === groupId && row.from <= day && (row.to === null || row.to > day))
      .filter(({ role, to }) => role !== 'cover' || to !== null)
      .map(({ staffId }) => staffId),
  ),
];
