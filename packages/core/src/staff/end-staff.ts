import { AppError, endStaffInput, staffEnded } from '@waymark/contracts';
import { reach, scopes } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { defineVerb } from '../verbs/declaration.ts';
import { staff } from './tables.ts';

/** Ends someone's work here. Access ends in the same moment; what he or she recorded stays under the name. */
export const endStaff = defineVerb({
  name: 'end-staff',
  summary: 'Ends a member of staff’s access.',
  permission: 'core.staff.manage',
  route: { method: 'POST', path: '/staff/:staffId/end' },
  input: endStaffInput,
  output: staffEnded,
  repeat: 'natural',
  sample: (world) => ({ staffId: world.staffId }),
  subject: async ({ handle }, { staffId }) => {
    const [row] = await handle.db
      .select({ isActive: staff.isActive, version: staff.version })
      .from(staff)
      .where(eq(staff.id, staffId));
    return row;
  },
  run: async ({ unit, actor, subject, about }, { staffId }) => {
    if (staffId === actor.staffId)
      throw new AppError('conflict', 'own-account', { message: 'Someone else must end your access' });
    about({ records: [staffId], persons: [] });
    if (!subject.isActive) return { staffId, version: subject.version };
    const version = subject.version + 1;
    await unit.db.update(staff).set({ isActive: false, version }).where(eq(staff.id, staffId));
    await unit.db.delete(reach).where(eq(reach.staffId, staffId));
    await unit.db.delete(scopes).where(eq(scopes.staffId, staffId));
    return { staffId, version };
  },
});
