import { z } from 'zod';
import { roles } from '../codes/access.ts';
import { organisationKinds } from '../codes/organisations.ts';
import { grantSettlements, handOverKinds } from '../codes/staff.ts';
import { daySchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { historyView } from './history.ts';
import { words } from './words.ts';

const place = { organisationId: idSchema, teamId: idSchema.nullable() };

/** Name, address and place of a member of staff, as they are to be from now on. */
export const changeStaffInput = z.strictObject({
  staffId: idSchema,
  name: words(120),
  email: z.email().max(254).nullable(),
  ...place,
});
export const staffSaved = z.strictObject({ staffId: idSchema, version: z.int() });
/** With the address that signs in from now on. */
export const staffChanged = staffSaved.extend({ email: z.string().nullable() });

/** A role for somebody from a day on; `roleId` is the client's, so that a repeat is known. */
export const grantRoleInput = z
  .strictObject({
    staffId: idSchema,
    roleId: idSchema,
    role: z.enum(roles),
    from: daySchema,
    to: daySchema.nullable().optional(),
  })
  .refine(({ from, to }) => to === undefined || to === null || from < to, {
    error: 'ends-before-it-starts',
    path: ['to'],
  });
/** `waits`: the role is on the survivor's side, and a second person has yet to grant it. */
export const roleGranted = z.strictObject({ staffId: idSchema, version: z.int(), waits: z.boolean() });

/** The day from which somebody no longer holds a role; today ends it at once. */
export const endRoleInput = z.strictObject({ staffId: idSchema, roleId: idSchema, to: daySchema });

export const listRoleGrantsInput = z.strictObject({});
/** Roles that wait for a second person. */
export const roleGrantsView = z.strictObject({
  grants: z.array(
    z.strictObject({
      grantId: idSchema,
      staffId: idSchema,
      name: z.string(),
      organisation: z.string(),
      role: z.enum(roles),
      from: z.string(),
      to: z.string().nullable(),
      askedBy: z.string(),
      askedAt: z.string(),
      /** Whether the asker of this list may be the second person: neither who asked nor who would hold the role. */
      isMineToSettle: z.boolean(),
      isAskedByMe: z.boolean(),
    }),
  ),
});
export type RoleGrantsView = z.output<typeof roleGrantsView>;

export const settleRoleGrantInput = z.strictObject({ grantId: idSchema, settlement: z.enum(grantSettlements) });
export const roleGrantSettled = z.strictObject({ grantId: idSchema, settlement: z.enum(grantSettlements) });

/** A one-time link with which somebody sets a password: for a new account or a forgotten password. */
export const inviteStaffInput = z.strictObject({ staffId: idSchema });
/** `link` is shown once and kept nowhere; `null` where it went out by mail. The server fills it in after the verb. */
export const staffInvited = z.strictObject({
  staffId: idSchema,
  email: z.string(),
  link: z.string().nullable(),
  expiresAt: z.string().nullable(),
});
export type StaffInvited = z.output<typeof staffInvited>;

/** What waits for somebody else to take over: groups, programmes and shifts, never a person of a case. */
export const handOverView = z.array(
  z.strictObject({ kind: z.enum(handOverKinds), id: idSchema, title: z.string(), from: z.string() }),
);
export type HandOverView = z.output<typeof handOverView>;

/** How somebody signs in, as the sign-in knows it; filled in by the server, which keeps it apart from the records. */
export const signInStateView = z.strictObject({
  hasPassword: z.boolean(),
  sessions: z.int(),
});
export type SignInStateView = z.output<typeof signInStateView>;

export const viewStaffInput = z.strictObject({ staffId: idSchema });
/** A member of staff for who administers: name, place, roles and their history. Nothing about anybody's case. */
export const staffView = z.strictObject({
  staffId: idSchema,
  name: z.string(),
  email: z.string().nullable(),
  ...place,
  organisation: z.string(),
  team: z.string().nullable(),
  isActive: z.boolean(),
  version: z.int(),
  roles: z.array(
    z.strictObject({
      roleId: idSchema,
      role: z.enum(roles),
      from: z.string(),
      to: z.string().nullable(),
      grantedBy: z.string().nullable(),
      secondGrantedBy: z.string().nullable(),
    }),
  ),
  waiting: z.array(
    z.strictObject({
      grantId: idSchema,
      role: z.enum(roles),
      from: z.string(),
      to: z.string().nullable(),
      askedBy: z.string(),
      askedAt: z.string(),
      isAskedByMe: z.boolean(),
    }),
  ),
  handOver: handOverView,
  history: historyView,
  signIn: signInStateView.nullable(),
});
export type StaffView = z.output<typeof staffView>;

export const listOrganisationsInput = z.strictObject({});
export const organisationsView = z.strictObject({
  organisations: z.array(
    z.strictObject({
      organisationId: idSchema,
      name: z.string(),
      kind: z.enum(organisationKinds),
      area: z.string().nullable(),
      version: z.int(),
      teams: z.array(z.strictObject({ teamId: idSchema, name: z.string(), version: z.int() })),
      history: historyView,
    }),
  ),
});
export type OrganisationsView = z.output<typeof organisationsView>;

export const changeOrganisationInput = z.strictObject({
  organisationId: idSchema,
  name: words(120),
  kind: z.enum(organisationKinds),
  area: words(120).nullable(),
});
export const organisationSaved = z.strictObject({ organisationId: idSchema, version: z.int() });

export const changeTeamInput = z.strictObject({ teamId: idSchema, name: words(120) });
export const teamSaved = z.strictObject({ teamId: idSchema, version: z.int() });
