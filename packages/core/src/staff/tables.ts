import { grantSettlements, roles } from '@waymark/contracts';
import { code, count, day, flag, type HasId, id, index, instant, ref, table, text, uniqueIndex } from '@waymark/kit';
import { isNull } from 'drizzle-orm';
import { organisations, teams } from '../organisations/tables.ts';

/** Members of staff. Their sign-in lives in a file of its own; `email` is where notices go. */
export const staff = table(
  'staff',
  {
    id: id(),
    organisationId: ref(() => organisations.id).notNull(),
    teamId: ref(() => teams.id),
    name: text().notNull(),
    email: text(),
    isActive: flag().notNull(),
    version: count().notNull(),
  },
  (t) => [uniqueIndex('staff_email_idx').on(t.email), index('staff_organisation_id_idx').on(t.organisationId)],
);

/** Roles held by staff; a survivor-side role is granted by two people (model.md section 1, staff). */
export const staffRoles = table(
  'staff_roles',
  {
    id: id(),
    staffId: ref(() => staff.id).notNull(),
    role: code(roles).notNull(),
    from: day().notNull(),
    to: day(),
    grantedBy: ref((): HasId => staff.id),
    secondGrantedBy: ref((): HasId => staff.id),
  },
  (t) => [index('staff_roles_staff_id_idx').on(t.staffId)],
);

/** A role on a survivor's side that one person has granted and a second has yet to: until then nobody holds it. */
export const roleGrants = table(
  'role_grants',
  {
    id: id(),
    staffId: ref(() => staff.id).notNull(),
    role: code(roles).notNull(),
    from: day().notNull(),
    to: day(),
    askedBy: ref((): HasId => staff.id).notNull(),
    askedAt: instant().notNull(),
    settlement: code(grantSettlements),
    settledBy: ref((): HasId => staff.id),
    settledAt: instant(),
  },
  (t) => [index('role_grants_staff_id_idx').on(t.staffId)],
);

/** Hours for which someone answers for a team as duty worker. */
export const dutyShifts = table(
  'duty_shifts',
  {
    id: id(),
    teamId: ref(() => teams.id).notNull(),
    staffId: ref(() => staff.id).notNull(),
    from: instant().notNull(),
    to: instant().notNull(),
    /** When what the team has was given for it; a shift that was planned ahead waits for its first minute. */
    begunAt: instant(),
  },
  (t) => [
    index('duty_shifts_team_id_from_idx').on(t.teamId, t.from),
    index('duty_shifts_from_idx').on(t.from).where(isNull(t.begunAt)),
  ],
);
