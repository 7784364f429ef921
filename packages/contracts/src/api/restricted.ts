import { z } from 'zod';
import { daySchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { whySchema } from './governance.ts';

/** Restricts a record to those tied to it by name, or lifts that. */
export const restrictPersonInput = z.strictObject({
  personId: idSchema,
  restrictionId: idSchema,
  isRestricted: z.boolean(),
  why: whySchema,
});
export const personRestricted = z.strictObject({ personId: idSchema, isRestricted: z.boolean() });

export const listRestrictedInput = z.strictObject({});
export const restrictedList = z.strictObject({
  persons: z.array(
    z.strictObject({
      personId: idSchema,
      name: z.string(),
      dateOfBirth: z.string().nullable(),
      expectedOn: z.string().nullable(),
      why: z.string().nullable(),
      by: z.string().nullable(),
      since: z.string().nullable(),
    }),
  ),
});
export type RestrictedList = z.output<typeof restrictedList>;

/** Opens a restricted record by the whole name and the day of birth, for some hours, with a reason that others read. */
export const overrideRestrictedInput = z.strictObject({
  overrideId: idSchema,
  name: z.string().trim().min(2, { error: 'name-too-short' }).max(240),
  dateOfBirth: daySchema,
  reason: whySchema,
});
export const restrictedOverridden = z.strictObject({ overrideId: idSchema, personId: idSchema, until: z.string() });
