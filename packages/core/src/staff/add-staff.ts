import { addStaffInput, newId, staffAdded } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { refreshReach } from '../access/refresh-reach.ts';
import { noteStaffMatch } from '../governance/note-staff-match.ts';
import { noteConfiguration } from '../settings/configuration-history.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { requireFreeEmail, requirePlace } from './require-place.ts';
import { giveRole } from './staff-row.ts';
import { staff } from './tables.ts';

/** Adds a member of staff with roles; a role on a survivor's side waits until a second person grants it too. */
export const addStaff = defineVerb({
  name: 'add-staff',
  summary: 'Adds a member of staff with roles.',
  permission: 'core.staff.manage',
  route: { method: 'POST', path: '/staff' },
  input: addStaffInput,
  output: staffAdded,
  repeat: 'natural',
  sample: (world) => ({
    staffId: world.newId(),
    organisationId: world.organisationId,
    name: 'Jo Example',
    roles: [{ role: 'facilitator', from: world.today }],
  }),
  subject: noSubject,
  run: async ({ unit, actor, about }, input) => {
    const { staffId, organisationId, name, teamId = null } = input;
    about({ records: [staffId], persons: [] });
    const [known] = await unit.db.select({ id: staff.id }).from(staff).where(eq(staff.id, staffId));
    if (known !== undefined) return { staffId };
    const place = await requirePlace(unit, organisationId, teamId);
    const email = input.email?.toLowerCase() ?? null;
    if (email !== null) await requireFreeEmail(unit, email, staffId);
    await unit.db
      .insert(staff)
      .values({ id: staffId, organisationId, teamId, name, email, isActive: true, version: 1 });
    for (const { role, from, to = null } of input.roles)
      await giveRole(unit, actor, staffId, { roleId: newId(), role, from, to });
    await noteConfiguration(unit, actor.staffId, {
      kind: 'staff',
      rowId: staffId,
      version: 1,
      before: null,
      after: { name, email, ...place, roles: input.roles.map(({ role }) => role) },
    });
    await noteStaffMatch(unit, { staffId, name });
    await refreshReach(unit, [staffId]);
    return { staffId };
  },
});
