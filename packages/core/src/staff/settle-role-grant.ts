import { AppError, type GrantSettlement, roleGrantSettled, settleRoleGrantInput } from '@waymark/contracts';
import { and, eq, isNull } from 'drizzle-orm';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import type { Actor } from '../verbs/actor.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { nextStaffVersion, staffRow } from './staff-row.ts';
import { roleGrants, staffRoles } from './tables.ts';

const notYours = (message: string): AppError => new AppError('not-allowed', 'second-person-needed', { message });

/** Two different people grant, and neither is who would hold the role; only who asked takes it back. */
const requireSecond = (
  actor: Actor,
  grant: { readonly askedBy: string; readonly staffId: string },
  settlement: GrantSettlement,
): void => {
  const isAsker = grant.askedBy === actor.staffId;
  if (settlement === 'taken-back') {
    if (!isAsker) throw notYours('Who asked for this role takes it back; you can refuse it');
    return;
  }
  if (isAsker || grant.staffId === actor.staffId) throw notYours('A second person must grant this role');
};

const words = { granted: 'roleGranted', refused: 'roleRefused', 'taken-back': 'roleTakenBack' } as const;

/** The second person's word on a role on the survivor's side, given in his or her own session. */
export const settleRoleGrant = defineVerb({
  name: 'settle-role-grant',
  summary: 'Grants, refuses or takes back a role that waits for a second person.',
  permission: 'core.role.confirm',
  route: { method: 'POST', path: '/role-grants/:grantId/settlement' },
  input: settleRoleGrantInput,
  output: roleGrantSettled,
  repeat: 'natural',
  sample: (world) => ({ grantId: world.roleGrantId, settlement: 'granted' }),
  subject: async ({ handle }, { grantId }) => {
    const [row] = await handle.db.select().from(roleGrants).where(eq(roleGrants.id, grantId));
    return row;
  },
  run: async ({ unit, actor, about, subject: grant }, { grantId, settlement }) => {
    requireSecond(actor, grant, settlement);
    const { staffId, role, from, to, askedBy } = grant;
    about({ records: [grantId, staffId], persons: [] });
    if (grant.settlement === settlement) return { grantId, settlement };
    const holder = await staffRow(unit.db, staffId);
    if (grant.settlement !== null || holder === undefined || !holder.isActive)
      throw new AppError('conflict', 'grant-settled', { message: 'This was settled in the meantime' });
    await unit.db
      .update(roleGrants)
      .set({ settlement, settledBy: actor.staffId, settledAt: unit.now })
      .where(and(eq(roleGrants.id, grantId), isNull(roleGrants.settlement)));
    if (settlement === 'granted') {
      await unit.db
        .insert(staffRoles)
        .values({ id: grantId, staffId, role, from, to, grantedBy: askedBy, secondGrantedBy: actor.staffId });
      await refreshReachAround(unit, { staff: [staffId] });
    }
    await nextStaffVersion(unit, actor, holder, { before: {}, after: { [words[settlement]]: role, from, to } });
    return { grantId, settlement };
  },
});
