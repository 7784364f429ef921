import { AppError, dayOf, endRoleInput, fieldError, staffSaved } from '@waymark/contracts';
import { and, eq } from 'drizzle-orm';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { requireVersion } from '../settings/configuration-history.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { nextStaffVersion, staffRow } from './staff-row.ts';
import { staffRoles } from './tables.ts';

/** Ends a role from a day on; today ends it in this moment. Nobody ends a role of his or her own. */
export const endRole = defineVerb({
  name: 'end-role',
  summary: 'Ends a role of a member of staff.',
  permission: 'core.staff.manage',
  route: { method: 'POST', path: '/staff/:staffId/roles/:roleId/end' },
  input: endRoleInput,
  output: staffSaved,
  repeat: 'version',
  sample: (world) => ({ staffId: world.staffId, roleId: world.staffRoleId, to: world.today }),
  subject: async ({ handle }, { staffId, roleId }) => {
    const row = await staffRow(handle.db, staffId);
    if (row === undefined) return undefined;
    const [held] = await handle.db
      .select({ role: staffRoles.role, from: staffRoles.from, to: staffRoles.to })
      .from(staffRoles)
      .where(and(eq(staffRoles.id, roleId), eq(staffRoles.staffId, staffId)));
    return held === undefined ? undefined : { row, held };
  },
  run: async ({ unit, actor, now, ifMatch, about, subject: { row, held } }, { staffId, roleId, to }) => {
    if (staffId === actor.staffId)
      throw new AppError('conflict', 'own-account', { message: 'Someone else must end a role of yours' });
    await requireVersion(unit, actor, { kind: 'staff', rowId: staffId, version: row.version }, ifMatch);
    about({ records: [staffId, roleId], persons: [] });
    const today = dayOf(now);
    if (to < today) throw fieldError('to', 'in-the-past', 'The last day must be today or later');
    if (held.to !== null && held.to <= today)
      throw new AppError('conflict', 'role-ended', { message: 'This role has ended already' });
    await unit.db.update(staffRoles).set({ to }).where(eq(staffRoles.id, roleId));
    const version = await nextStaffVersion(unit, actor, row, {
      before: { to: held.to },
      after: { roleEnded: held.role, to },
    });
    await refreshReachAround(unit, { staff: [staffId] });
    return { staffId, version };
  },
});
