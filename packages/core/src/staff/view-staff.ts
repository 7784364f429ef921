import { staffView, viewStaffInput } from '@waymark/contracts';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { organisations, teams } from '../organisations/tables.ts';
import { historyOf } from '../settings/configuration-history.ts';
import { defineRead } from '../verbs/declaration.ts';
import { staffRow } from './staff-row.ts';
import { roleGrants, staff, staffRoles } from './tables.ts';
import { workOf } from './work-of.ts';

/** One member of staff with roles, what waits for a second person, what would be handed over, and the history. */
export const viewStaff = defineRead({
  name: 'view-staff',
  summary: 'A member of staff with roles and history.',
  permission: 'core.staff.manage',
  route: { method: 'GET', path: '/staff/:staffId' },
  input: viewStaffInput,
  output: staffView,
  sample: (world) => ({ staffId: world.staffId }),
  subject: ({ handle }, { staffId }) => staffRow(handle.db, staffId),
  run: async ({ reader, actor, now, subject }, { staffId }) => {
    const { db } = reader;
    const [house] = await db
      .select({ name: organisations.name })
      .from(organisations)
      .where(eq(organisations.id, subject.organisationId));
    const [team] =
      subject.teamId === null
        ? []
        : await db.select({ name: teams.name }).from(teams).where(eq(teams.id, subject.teamId));
    const [first, second] = [alias(staff, 'first'), alias(staff, 'second')];
    const roles = await db
      .select({
        roleId: staffRoles.id,
        role: staffRoles.role,
        from: staffRoles.from,
        to: staffRoles.to,
        grantedBy: first.name,
        secondGrantedBy: second.name,
      })
      .from(staffRoles)
      .leftJoin(first, eq(first.id, staffRoles.grantedBy))
      .leftJoin(second, eq(second.id, staffRoles.secondGrantedBy))
      .where(eq(staffRoles.staffId, staffId))
      .orderBy(asc(staffRoles.from), asc(staffRoles.role), asc(staffRoles.id));
    const waiting = await db
      .select({
        grantId: roleGrants.id,
        role: roleGrants.role,
        from: roleGrants.from,
        to: roleGrants.to,
        askerId: roleGrants.askedBy,
        askedBy: first.name,
        askedAt: roleGrants.askedAt,
      })
      .from(roleGrants)
      .innerJoin(first, eq(first.id, roleGrants.askedBy))
      .where(and(eq(roleGrants.staffId, staffId), isNull(roleGrants.settlement)))
      .orderBy(asc(roleGrants.askedAt), asc(roleGrants.id));
    return {
      ...subject,
      organisation: house?.name ?? '',
      team: team?.name ?? null,
      roles,
      waiting: waiting.map(({ askerId, ...row }) => ({ ...row, isAskedByMe: askerId === actor.staffId })),
      handOver: await workOf(db, staffId, now),
      history: await historyOf(db, 'staff', staffId),
      signIn: null,
    };
  },
  opened: undefined,
});
