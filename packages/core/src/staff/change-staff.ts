import { changeStaffInput, staffChanged } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { noteStaffMatch } from '../governance/note-staff-match.ts';
import { requireVersion } from '../settings/configuration-history.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { requireFreeEmail, requirePlace } from './require-place.ts';
import { nextStaffVersion, staffRow } from './staff-row.ts';
import { staff } from './tables.ts';
import { teammatesOf } from './teammates.ts';

/** Changes name, address or place of a member of staff. Who moves to another team is that team's from now on. */
export const changeStaff = defineVerb({
  name: 'change-staff',
  summary: 'Changes a member of staff’s name, address or team.',
  permission: 'core.staff.manage',
  route: { method: 'PUT', path: '/staff/:staffId' },
  input: changeStaffInput,
  output: staffChanged,
  repeat: 'version',
  sample: (world) => ({
    staffId: world.staffId,
    organisationId: world.organisationId,
    teamId: world.teamId,
    name: 'Jo Example',
    email: null,
  }),
  subject: ({ handle }, { staffId }) => staffRow(handle.db, staffId),
  run: async ({ unit, actor, ifMatch, about, subject }, input) => {
    const { staffId, organisationId, teamId, name } = input;
    await requireVersion(unit, actor, { kind: 'staff', rowId: staffId, version: subject.version }, ifMatch);
    about({ records: [staffId], persons: [] });
    const left = await requirePlace(unit, subject.organisationId, subject.teamId);
    const place = await requirePlace(unit, organisationId, teamId);
    const email = input.email?.toLowerCase() ?? null;
    if (email !== null) await requireFreeEmail(unit, email, staffId);
    // The managers of the team that is left lose what came through this worker, so they are read before and after.
    const before = await teammatesOf(unit, subject.teamId);
    await unit.db.update(staff).set({ name, email, organisationId, teamId }).where(eq(staff.id, staffId));
    const version = await nextStaffVersion(unit, actor, subject, {
      before: { name: subject.name, email: subject.email, ...left },
      after: { name, email, ...place },
    });
    if (name !== subject.name) await noteStaffMatch(unit, { staffId, name });
    if (teamId !== subject.teamId) await refreshReachAround(unit, { staff: [staffId, ...before] });
    return { staffId, version, email };
  },
});
