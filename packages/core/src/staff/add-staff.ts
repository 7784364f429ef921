import { AppError, addStaffInput, fieldError, type Id, newId, type Role, staffAdded } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq } from 'drizzle-orm';
import { refreshReach } from '../access/refresh-reach.ts';
import { organisations, teams } from '../organisations/tables.ts';
import { isSystem } from '../verbs/actor.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { staff, staffRoles } from './tables.ts';

/** Roles that read a survivor's side. */
const survivorSide = new Set<Role>(['partner-support', 'child-advocate']);

/** Adds a member of staff with roles; a role on a survivor's side needs a second person who grants it. */
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
    about({ records: [input.staffId], persons: [] });
    const [known] = await unit.db.select({ id: staff.id }).from(staff).where(eq(staff.id, input.staffId));
    if (known !== undefined) return { staffId: input.staffId };
    await requirePlace(unit, input.organisationId, input.teamId);
    if (input.email !== undefined) await requireFreeEmail(unit, input.email.toLowerCase());
    await unit.db.insert(staff).values({
      id: input.staffId,
      organisationId: input.organisationId,
      teamId: input.teamId ?? null,
      name: input.name,
      email: input.email?.toLowerCase() ?? null,
      isActive: true,
      version: 1,
    });
    for (const [index, granted] of input.roles.entries()) {
      const second = granted.secondGrantedBy;
      const needsSecond = survivorSide.has(granted.role) && !isSystem(actor);
      if (needsSecond && (second === undefined || second === actor.staffId || second === input.staffId)) {
        throw fieldError(
          `roles.${index}.secondGrantedBy`,
          'second-person-missing',
          'A second person must grant this role',
        );
      }
      await unit.db.insert(staffRoles).values({
        id: newId(),
        staffId: input.staffId,
        role: granted.role,
        from: granted.from,
        to: granted.to ?? null,
        grantedBy: isSystem(actor) ? null : actor.staffId,
        secondGrantedBy: second ?? null,
      });
    }
    await refreshReach(unit, [input.staffId]);
    return { staffId: input.staffId };
  },
});

const requirePlace = async (unit: Unit, organisationId: Id, teamId: Id | undefined): Promise<void> => {
  const [house] = await unit.db
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  if (house === undefined) throw fieldError('organisationId', 'unknown-organisation', 'Choose an organisation');
  if (teamId === undefined) return;
  const [team] = await unit.db
    .select({ id: teams.id })
    .from(teams)
    .where(and(eq(teams.id, teamId), eq(teams.organisationId, organisationId)));
  if (team === undefined) throw fieldError('teamId', 'unknown-team', 'Choose a team of this organisation');
};

const requireFreeEmail = async (unit: Unit, email: string): Promise<void> => {
  const [taken] = await unit.db.select({ id: staff.id }).from(staff).where(eq(staff.email, email));
  if (taken !== undefined)
    throw new AppError('conflict', 'email-taken', { message: 'Someone here has this e-mail address already' });
};
