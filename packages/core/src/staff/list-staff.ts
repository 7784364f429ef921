import { dayOf, listStaffInput, type Role, type StaffList, staffList } from '@waymark/contracts';
import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { organisations, teams } from '../organisations/tables.ts';
import { isSystem } from '../verbs/actor.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { staff, staffRoles } from './tables.ts';

/** Roles that read of every side, or hold no case at all. */
const rolesOfTheCouncil: readonly Role[] = [
  'lead-practitioner',
  'team-manager',
  'duty',
  'information-governance',
  'administrator',
];

/** Where these work may be where she went: a refuge is an employer. */
const rolesOfHerSide: readonly Role[] = ['partner-support', 'child-advocate'];

/**
 * Colleagues and their roles, for those who allocate work or run the installation. To a provider, who works for a survivor
 * or a child elsewhere is not there (S28).
 */
export const listStaff = defineRead({
  name: 'list-staff',
  summary: 'Members of staff with organisation, team and roles.',
  permission: 'core.staff.list',
  route: { method: 'GET', path: '/staff' },
  input: listStaffInput,
  output: staffList,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader, actor, now }) => {
    const today = dayOf(now);
    const rows = await reader.db
      .select({
        staffId: staff.id,
        name: staff.name,
        organisationId: organisations.id,
        organisation: organisations.name,
        teamId: teams.id,
        team: teams.name,
        isActive: staff.isActive,
        role: staffRoles.role,
      })
      .from(staff)
      .innerJoin(organisations, eq(organisations.id, staff.organisationId))
      .leftJoin(teams, eq(teams.id, staff.teamId))
      .leftJoin(
        staffRoles,
        and(
          eq(staffRoles.staffId, staff.id),
          lte(staffRoles.from, today),
          or(isNull(staffRoles.to), gt(staffRoles.to, today)),
        ),
      )
      .orderBy(asc(staff.name), asc(staff.id), asc(staffRoles.role));
    const colleagues = [...Map.groupBy(rows, (row) => row.staffId).values()].flatMap((own): StaffList['staff'] => {
      const [first] = own;
      if (first === undefined) return [];
      const { role: _role, ...person } = first;
      return [{ ...person, roles: own.flatMap((row) => (row.role === null ? [] : [row.role])) }];
    });
    if (isSystem(actor) || rolesOfTheCouncil.some((role) => actor.roles.has(role))) return { staff: colleagues };
    const home = colleagues.find(({ staffId }) => staffId === actor.staffId)?.organisationId;
    return {
      staff: colleagues.filter(
        ({ roles, organisationId }) => organisationId === home || !roles.some((role) => rolesOfHerSide.includes(role)),
      ),
    };
  },
  opened: undefined,
});
