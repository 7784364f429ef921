import { z } from 'zod';
import { ethnicities, sexes } from '../codes/equality.ts';
import { daySchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { nhsNumberSchema, upnSchema } from '../people/identifiers.ts';

const name = z.string().trim().min(1, { error: 'name-missing' }).max(120);
const optionalText = z.string().trim().min(1).max(500).optional();

/** Who is to find out who an unidentified adult is, and by when (C12). */
export const findOutSchema = z.strictObject({ byStaffId: idSchema, dueOn: daySchema });

/** A person as first recorded: born, with a date of birth, or unborn, with an expected date of delivery; never both. */
export const addPersonInput = z
  .strictObject({
    personId: idSchema,
    givenNames: name,
    familyName: name,
    knownAs: z.string().trim().min(1).max(120).optional(),
    dateOfBirth: daySchema.optional(),
    expectedOn: daySchema.optional(),
    sex: z.enum(sexes),
    ethnicity: z.enum(ethnicities),
    language: optionalText,
    /** Language of the professional interpreter needed; never a family member. */
    interpreterLanguage: optionalText,
    accessNeeds: optionalText,
    councilChildId: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9]{1,20}$/, { error: 'not-a-council-child-id' })
      .optional(),
    upn: upnSchema.optional(),
    nhsNumber: nhsNumberSchema.optional(),
    /** Said of an unborn baby, who is nothing without the day it is expected. */
    isUnborn: z.boolean().optional(),
    isRestricted: z.boolean().optional(),
    /** The family the person is added to, with the day from which he or she belongs to it. */
    membership: z.strictObject({
      membershipId: idSchema,
      familyId: idSchema,
      from: daySchema,
      livesInHousehold: z.boolean().optional(),
      verifiedBy: optionalText,
      verifiedOn: daySchema.optional(),
      findOut: findOutSchema.optional(),
    }),
  })
  .refine(({ dateOfBirth, expectedOn }) => dateOfBirth === undefined || expectedOn === undefined, {
    error: 'born-and-unborn',
    path: ['expectedOn'],
  })
  .refine(({ isUnborn, expectedOn }) => isUnborn !== true || expectedOn !== undefined, {
    error: 'expected-date-missing',
    path: ['expectedOn'],
  });
/** What is known once an unborn baby is born; the expected day stays on the record. */
export const recordBirthInput = z.strictObject({
  personId: idSchema,
  bornOn: daySchema,
  givenNames: name,
  familyName: name,
  sex: z.enum(sexes),
});
export const birthRecorded = z.strictObject({ personId: idSchema, bornOn: z.string() });

export const personAdded = z.strictObject({ personId: idSchema, isNew: z.boolean() });

/** Search by POST, so that no name stands in an address: by at least two letters of a name, a day of birth, or a number. */
export const findPersonsInput = z
  .strictObject({
    name: z.string().trim().min(2, { error: 'name-too-short' }).max(120).optional(),
    dateOfBirth: daySchema.optional(),
    /** The council's id of a child, a unique pupil number or an NHS number, whole. */
    identifier: z.string().trim().min(3, { error: 'identifier-too-short' }).max(20).optional(),
    limit: z.int().min(1).max(50).optional(),
  })
  .refine(({ name, dateOfBirth, identifier }) => [name, dateOfBirth, identifier].some((said) => said !== undefined), {
    error: 'name-missing',
    path: ['name'],
  });
export const personsFound = z.strictObject({
  persons: z.array(
    z.strictObject({
      personId: idSchema,
      name: z.string(),
      /** Whether the asker reads more of this person than a name and a status. */
      mayOpen: z.boolean(),
      dateOfBirth: z.string().nullable(),
      expectedOn: z.string().nullable(),
      families: z.array(z.strictObject({ familyId: idSchema, reference: z.string() })),
    }),
  ),
});
export type PersonsFound = z.output<typeof personsFound>;
