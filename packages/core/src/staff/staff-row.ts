import { type Id, isSurvivorSide, type Role } from '@waymark/contracts';
import type { ReadDb, Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { noteConfiguration } from '../settings/configuration-history.ts';
import { type Actor, isSystem } from '../verbs/actor.ts';
import { roleGrants, staff, staffRoles } from './tables.ts';

/** A member of staff as the row stands; `undefined` where there is none. Staff are no people of a case. */
export const staffRow = async (db: ReadDb, staffId: Id) => {
  const [row] = await db
    .select({
      staffId: staff.id,
      organisationId: staff.organisationId,
      teamId: staff.teamId,
      name: staff.name,
      email: staff.email,
      isActive: staff.isActive,
      version: staff.version,
    })
    .from(staff)
    .where(eq(staff.id, staffId));
  return row;
};

export type StaffRow = NonNullable<Awaited<ReturnType<typeof staffRow>>>;

type Fields = Readonly<Record<string, unknown>>;

/** Raises the version of a member of staff and keeps what changed. */
export const nextStaffVersion = async (
  unit: Unit,
  actor: Actor,
  row: Pick<StaffRow, 'staffId' | 'version'>,
  said: { readonly before: Fields; readonly after: Fields },
): Promise<number> => {
  const version = row.version + 1;
  await unit.db.update(staff).set({ version }).where(eq(staff.id, row.staffId));
  await noteConfiguration(unit, actor.staffId, { kind: 'staff', rowId: row.staffId, version, ...said });
  return version;
};

export interface WantedRole {
  readonly roleId: Id;
  readonly role: Role;
  readonly from: string;
  readonly to: string | null;
}

/**
 * Gives a role, or lets it wait for the second person where it is on the survivor's side. Answers whether it waits. The
 * demonstration and the first start are one hand alone, and grant at once.
 */
export const giveRole = async (unit: Unit, actor: Actor, staffId: Id, wanted: WantedRole): Promise<boolean> => {
  const { roleId, role, from, to } = wanted;
  if (isSurvivorSide(role) && !isSystem(actor)) {
    const asked = { askedBy: actor.staffId, askedAt: unit.now };
    await unit.db.insert(roleGrants).values({ id: roleId, staffId, role, from, to, ...asked });
    return true;
  }
  const grantedBy = isSystem(actor) ? null : actor.staffId;
  await unit.db.insert(staffRoles).values({ id: roleId, staffId, role, from, to, grantedBy, secondGrantedBy: null });
  return false;
};
