import { z } from 'zod';
import { roles } from '../codes/access.ts';
import { organisationKinds } from '../codes/organisations.ts';
import { daySchema, instantSchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { handOverView } from './staff-records.ts';

const name = z.string().trim().min(1, { error: 'name-missing' }).max(120);

export const addOrganisationInput = z.strictObject({
  organisationId: idSchema,
  name,
  kind: z.enum(organisationKinds),
  area: z.string().trim().min(1).max(120).optional(),
});
export const organisationAdded = z.strictObject({ organisationId: idSchema });

export const addTeamInput = z.strictObject({ teamId: idSchema, organisationId: idSchema, name });
export const teamAdded = z.strictObject({ teamId: idSchema });

/** A role on a survivor's side waits until a second person grants it too (model.md section 1, staff). */
export const addStaffInput = z.strictObject({
  staffId: idSchema,
  organisationId: idSchema,
  teamId: idSchema.optional(),
  name,
  email: z.email().max(254).optional(),
  roles: z
    .array(
      z.strictObject({
        role: z.enum(roles),
        from: daySchema,
        to: daySchema.optional(),
      }),
    )
    .min(1, { error: 'role-missing' })
    .max(15),
});
export const staffAdded = z.strictObject({ staffId: idSchema });

/** Ends someone's work here: no sign-in, no access from this moment. */
export const endStaffInput = z.strictObject({ staffId: idSchema });
/** With what somebody else must now take over. */
export const staffEnded = z.strictObject({ staffId: idSchema, version: z.int(), handOver: handOverView });

export const planDutyShiftInput = z
  .strictObject({ shiftId: idSchema, teamId: idSchema, staffId: idSchema, from: instantSchema, to: instantSchema })
  .refine(({ from, to }) => from < to, { error: 'ends-before-it-starts', path: ['to'] });
export const dutyShiftPlanned = z.strictObject({ shiftId: idSchema });

export const endDutyShiftInput = z.strictObject({ shiftId: idSchema });
/** `endedAt` is where the shift began if it was taken off before. */
export const dutyShiftEnded = z.strictObject({ shiftId: idSchema, endedAt: instantSchema });

export const listDutyShiftsInput = z.strictObject({});
/** Shifts of one team from the last days on, and who holds the role that can take one. */
export const dutyShiftsView = z.strictObject({
  teamId: idSchema,
  team: z.string(),
  shifts: z.array(
    z.strictObject({
      shiftId: idSchema,
      staffId: idSchema,
      name: z.string(),
      from: instantSchema,
      to: instantSchema,
      isOver: z.boolean(),
      isOn: z.boolean(),
    }),
  ),
  workers: z.array(z.strictObject({ staffId: idSchema, name: z.string() })),
});
export type DutyShiftsView = z.output<typeof dutyShiftsView>;

export const viewAccountInput = z.strictObject({});
export const accountView = z.strictObject({
  staffId: idSchema,
  name: z.string(),
  organisation: z.string(),
  roles: z.array(z.enum(roles)),
});
export type AccountView = z.output<typeof accountView>;

export const listStaffInput = z.strictObject({});
/** Colleagues: names, organisations and roles; no case content. */
export const staffList = z.strictObject({
  staff: z.array(
    z.strictObject({
      staffId: idSchema,
      name: z.string(),
      organisationId: idSchema,
      organisation: z.string(),
      teamId: idSchema.nullable(),
      team: z.string().nullable(),
      isActive: z.boolean(),
      roles: z.array(z.enum(roles)),
    }),
  ),
});
export type StaffList = z.output<typeof staffList>;
