import { z } from 'zod';
import { roles } from '../../codes/access.ts';
import { reportKinds } from '../../codes/reports.ts';
import { daySchema, instantSchema } from '../../day-schema.ts';
import { reportPlanSchema } from '../people.ts';
import { reportRecipientKinds } from '../recipient.ts';
import { reportReferenceSchema } from '../title-schema.ts';
import { reportVersionBlockSchema } from './version-block.ts';

const staff = z.strictObject({ name: z.string(), role: z.enum(roles), jobTitle: z.string(), agency: z.string() });
export type VersionStaff = z.output<typeof staff>;

const section = z.strictObject({ title: z.string(), blocks: z.array(reportVersionBlockSchema).min(1) });
export type VersionSection = z.output<typeof section>;

/**
 * What one recipient gets, complete: nothing in it is derived from a part that is left out, and no ids, levels or
 * numbers are in it from which a gap could be read. Family versions have no revision, no part but `shared`, and no
 * numbers of plan actions. `restricted` parts are for professionals and never handed to a family member.
 */
export const reportVersionSchema = z.strictObject({
  audience: z.enum(['professional', 'family']),
  recipient: z.strictObject({
    kind: z.enum(reportRecipientKinds),
    name: z.string(),
    jobTitle: z.string().nullable(),
  }),
  kind: z.enum(reportKinds),
  reference: reportReferenceSchema,
  revision: z.int().nullable(),
  title: z.string(),
  purpose: z.string().nullable(),
  isDemonstration: z.boolean(),
  period: z.strictObject({ from: daySchema, to: daySchema }),
  asAt: instantSchema,
  author: staff,
  signed: z.strictObject({ by: staff, at: instantSchema }).nullable(),
  subjects: z.array(
    z.strictObject({
      name: z.string(),
      bornOn: daySchema.nullable(),
      expectedOn: daySchema.nullable(),
      plan: reportPlanSchema.nullable(),
    }),
  ),
  planActions: z.array(
    z.strictObject({
      reference: z.string().nullable(),
      text: z.string(),
      laidOn: z.string(),
      owner: z.string(),
      dueOn: daySchema.nullable(),
      outcome: z.string().nullable(),
    }),
  ),
  notAvailable: z.array(
    z.strictObject({
      what: z.string(),
      reference: z.string(),
      accepted: z.strictObject({ by: staff, on: daySchema, reason: z.string() }).nullable(),
    }),
  ),
  parts: z.array(z.strictObject({ kind: z.enum(['shared', 'restricted']), sections: z.array(section).min(1) })),
});
export type ReportVersion = z.output<typeof reportVersionSchema>;
export type VersionPart = ReportVersion['parts'][number];

/** Who stands on paper for a member of staff: no id. */
export const versionStaff = ({ name, role, jobTitle, agency }: VersionStaff): VersionStaff => ({
  name,
  role,
  jobTitle,
  agency,
});
