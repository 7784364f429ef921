import { AppError, endStaffInput, staffEnded } from '@waymark/contracts';
import { reach, scopes } from '@waymark/database';
import { and, eq, isNull } from 'drizzle-orm';
import { defineVerb } from '../verbs/declaration.ts';
import { nextStaffVersion, staffRow } from './staff-row.ts';
import { roleGrants, staff } from './tables.ts';
import { workOf } from './work-of.ts';

/**
 * Ends someone's work here. Access and sign-in end in the same moment; what he or she recorded stays under the name, and
 * what must be handed over is answered.
 */
export const endStaff = defineVerb({
  name: 'end-staff',
  summary: 'Ends a member of staff’s access.',
  permission: 'core.staff.manage',
  route: { method: 'POST', path: '/staff/:staffId/end' },
  input: endStaffInput,
  output: staffEnded,
  repeat: 'natural',
  sample: (world) => ({ staffId: world.staffId }),
  subject: ({ handle }, { staffId }) => staffRow(handle.db, staffId),
  run: async ({ unit, actor, now, subject, about }, { staffId }) => {
    if (staffId === actor.staffId)
      throw new AppError('conflict', 'own-account', { message: 'Someone else must end your access' });
    about({ records: [staffId], persons: [] });
    const handOver = await workOf(unit.db, staffId, now);
    if (!subject.isActive) return { staffId, version: subject.version, handOver };
    await unit.db.update(staff).set({ isActive: false }).where(eq(staff.id, staffId));
    await unit.db
      .update(roleGrants)
      .set({ settlement: 'taken-back', settledBy: actor.staffId, settledAt: now })
      .where(and(eq(roleGrants.staffId, staffId), isNull(roleGrants.settlement)));
    await unit.db.delete(reach).where(eq(reach.staffId, staffId));
    await unit.db.delete(scopes).where(eq(scopes.staffId, staffId));
    const version = await nextStaffVersion(unit, actor, subject, {
      before: { isActive: true },
      after: { isActive: false },
    });
    return { staffId, version, handOver };
  },
});
