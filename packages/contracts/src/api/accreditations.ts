import { z } from 'zod';
import { accreditationRoles, accreditationStandings } from '../codes/groups.ts';
import { daySchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { words } from './words.ts';

/** Accredits a member of staff for a programme, or corrects what was recorded, with a reason. */
export const recordAccreditationInput = z
  .strictObject({
    accreditationId: idSchema,
    staffId: idSchema,
    programmeId: z.string().max(40),
    role: z.enum(accreditationRoles),
    from: daySchema,
    /** The last day on which it holds; null where it has no end. */
    until: daySchema.nullable(),
    supersedes: z.strictObject({ accreditationId: idSchema, reason: words(500) }).optional(),
  })
  .refine(({ from, until }) => until === null || from <= until, { error: 'ends-before-it-starts', path: ['until'] });
export type RecordAccreditationInput = z.output<typeof recordAccreditationInput>;

export const accreditationRecorded = z.strictObject({ accreditationId: idSchema, isNew: z.boolean() });

export const listAccreditationsInput = z.strictObject({});

const accreditation = z.strictObject({
  accreditationId: idSchema,
  programmeId: z.string(),
  role: z.enum(accreditationRoles),
  from: z.string(),
  until: z.string().nullable(),
  recordedAt: z.string(),
  by: z.string().nullable(),
  /** Why what was recorded before was wrong. */
  reason: z.string().nullable(),
  /** Whether something recorded later takes its place; it stays in the history. */
  isCorrected: z.boolean(),
});

/** Facilitators with what accredits them: newest first, what was corrected included. */
export const accreditationsView = z.strictObject({
  programmes: z.array(z.strictObject({ programmeId: z.string(), programme: z.string() })),
  staff: z.array(
    z.strictObject({
      staffId: idSchema,
      name: z.string(),
      organisation: z.string(),
      /** By programme, as who leads it; a programme without anything recorded is left out. */
      standings: z.array(
        z.strictObject({
          programmeId: z.string(),
          standing: z.enum(accreditationStandings),
          until: z.string().nullable(),
        }),
      ),
      accreditations: z.array(accreditation),
    }),
  ),
});
export type AccreditationsView = z.output<typeof accreditationsView>;
