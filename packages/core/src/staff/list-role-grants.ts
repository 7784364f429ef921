import { listRoleGrantsInput, roleGrantsView } from '@waymark/contracts';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { organisations } from '../organisations/tables.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { roleGrants, staff } from './tables.ts';

/** Roles on the survivor's side that wait for a second person, for those who may be it. */
export const listRoleGrants = defineRead({
  name: 'list-role-grants',
  summary: 'Roles that wait for a second person to grant them.',
  permission: 'core.role.confirm',
  route: { method: 'GET', path: '/role-grants' },
  input: listRoleGrantsInput,
  output: roleGrantsView,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader, actor }) => {
    const askers = alias(staff, 'askers');
    const rows = await reader.db
      .select({
        grantId: roleGrants.id,
        staffId: staff.id,
        name: staff.name,
        organisation: organisations.name,
        role: roleGrants.role,
        from: roleGrants.from,
        to: roleGrants.to,
        askerId: roleGrants.askedBy,
        askedBy: askers.name,
        askedAt: roleGrants.askedAt,
      })
      .from(roleGrants)
      .innerJoin(staff, eq(staff.id, roleGrants.staffId))
      .innerJoin(organisations, eq(organisations.id, staff.organisationId))
      .innerJoin(askers, eq(askers.id, roleGrants.askedBy))
      .where(and(isNull(roleGrants.settlement), eq(staff.isActive, true)))
      .orderBy(asc(roleGrants.askedAt), asc(roleGrants.id));
    return {
      grants: rows.map(({ askerId, ...row }) => {
        const isAskedByMe = askerId === actor.staffId;
        return { ...row, isAskedByMe, isMineToSettle: !isAskedByMe && row.staffId !== actor.staffId };
      }),
    };
  },
  opened: undefined,
});
