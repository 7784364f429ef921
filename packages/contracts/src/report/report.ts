import { z } from 'zod';
import { reportKinds } from '../codes/reports.ts';
import { daySchema, instantSchema } from '../day-schema.ts';
import { idSchema } from '../id-schema.ts';
import { reportOverrideSchema } from './checks/override.ts';
import { reportPersonSchema, reportPlanActionSchema, reportStaffSchema, reportSubjectSchema } from './people.ts';
import { reportRecipientSchema } from './recipient-schema.ts';
import { refineReport } from './refine-report.ts';
import { reportSectionSchema } from './section.ts';
import { longText } from './text.ts';
import { reportReferenceSchema, reportTitleSchema } from './title-schema.ts';

/**
 * The one report model, from which every document is made (model.md section 1, report). `asAt` is the instant the facts
 * were read at; `purpose` says why it is shared (E8); `overrides` are findings a person decided against, with reasons.
 */
export const reportSchema = z
  .strictObject({
    kind: z.enum(reportKinds),
    id: idSchema,
    reference: reportReferenceSchema,
    revision: z.int().min(1),
    title: reportTitleSchema,
    purpose: longText,
    isDemonstration: z.boolean(),
    people: z.array(reportPersonSchema),
    subjects: z.array(reportSubjectSchema).min(1, { error: 'no-child' }),
    period: z
      .strictObject({ from: daySchema, to: daySchema })
      .refine(({ from, to }) => from <= to, { error: 'ends-before-it-starts', path: ['to'] }),
    asAt: instantSchema,
    planActions: z.array(reportPlanActionSchema),
    author: reportStaffSchema,
    recipients: z.array(reportRecipientSchema),
    sections: z.array(reportSectionSchema),
    overrides: z.array(reportOverrideSchema),
    signed: z.strictObject({ by: reportStaffSchema, at: instantSchema }).nullable(),
  })
  .superRefine(refineReport);
export type Report = z.output<typeof reportSchema>;
