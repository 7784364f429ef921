import { AppError, fieldError, grantRoleInput, type Id, type Role, roleGranted } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, gt, isNull, or } from 'drizzle-orm';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { requireVersion } from '../settings/configuration-history.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { giveRole, nextStaffVersion, staffRow } from './staff-row.ts';
import { roleGrants, staffRoles } from './tables.ts';

/** Gives somebody a role from a day on; one on the survivor's side waits for a second person. Nobody gives one to himself. */
export const grantRole = defineVerb({
  name: 'grant-role',
  summary: 'Gives a member of staff a role.',
  permission: 'core.staff.manage',
  route: { method: 'POST', path: '/staff/:staffId/roles' },
  input: grantRoleInput,
  output: roleGranted,
  repeat: 'version',
  sample: (world) => ({ staffId: world.staffId, roleId: world.newId(), role: 'coordinator', from: world.today }),
  subject: ({ handle }, { staffId }) => staffRow(handle.db, staffId),
  run: async ({ unit, actor, ifMatch, about, subject }, { staffId, roleId, role, from, to = null }) => {
    if (staffId === actor.staffId)
      throw new AppError('conflict', 'own-account', { message: 'Someone else must give you a role' });
    await requireVersion(unit, actor, { kind: 'staff', rowId: staffId, version: subject.version }, ifMatch);
    if (!subject.isActive)
      throw new AppError('conflict', 'staff-ended', { message: 'This person no longer works here' });
    about({ records: [staffId, roleId], persons: [] });
    await requireNew(unit, staffId, role, from);
    const waits = await giveRole(unit, actor, staffId, { roleId, role, from, to });
    const version = await nextStaffVersion(unit, actor, subject, {
      before: {},
      after: waits ? { roleAskedFor: role, from, to } : { roleGranted: role, from, to },
    });
    if (!waits) await refreshReachAround(unit, { staff: [staffId] });
    return { staffId, version, waits };
  },
});

const requireNew = async (unit: Unit, staffId: Id, role: Role, from: string): Promise<void> => {
  const [held] = await unit.db
    .select({ id: staffRoles.id })
    .from(staffRoles)
    .where(
      and(
        eq(staffRoles.staffId, staffId),
        eq(staffRoles.role, role),
        or(isNull(staffRoles.to), gt(staffRoles.to, from)),
      ),
    )
    .limit(1);
  if (held !== undefined) throw fieldError('role', 'role-held', 'This person has this role already');
  const [waiting] = await unit.db
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(and(eq(roleGrants.staffId, staffId), eq(roleGrants.role, role), isNull(roleGrants.settlement)))
    .limit(1);
  if (waiting !== undefined)
    throw fieldError('role', 'role-waits', 'This role waits for a second person to grant it already');
};
