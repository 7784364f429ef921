import { z } from 'zod';
import { positions, roles } from '../../codes/access.ts';
import { daySchema } from '../../day-schema.ts';
import { attendanceCountsSchema, countedParts } from '../blocks/attendance-figures.ts';
import { questionAnswerSchema } from '../blocks/questions-block.ts';

const writer = z.strictObject({ name: z.string(), role: z.enum(roles), jobTitle: z.string(), agency: z.string() });

/** A block as a recipient gets it: the words and figures of the report's block, without guard and id. */
export const reportVersionBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('facts'),
    title: z.string(),
    items: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('paragraph'),
    title: z.string(),
    /** Null while a required text is to be written. */
    text: z.string().nullable(),
    writtenBy: writer.nullable(),
    isQuotation: z.boolean(),
    explanation: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('table'),
    title: z.string(),
    columns: z.array(z.strictObject({ title: z.string(), isNumber: z.boolean() })),
    rows: z.array(z.array(z.string())),
  }),
  z.strictObject({
    kind: z.literal('attendance'),
    person: z.string(),
    programme: z.string(),
    position: z.enum(positions),
    sentence: z.string(),
    counts: attendanceCountsSchema,
    answersActions: z.array(z.string()),
    rows: z.array(
      z.strictObject({
        number: z.int().nullable(),
        title: z.string(),
        day: daySchema.nullable(),
        place: z.string().nullable(),
        words: z.string().nullable(),
        part: z.enum(countedParts),
        isCancelledLate: z.boolean(),
      }),
    ),
  }),
  z.strictObject({
    kind: z.literal('timeline'),
    title: z.string(),
    rows: z.array(z.strictObject({ day: daySchema, text: z.string(), source: z.string().nullable() })),
  }),
  z.strictObject({ kind: z.literal('statement'), title: z.string().nullable(), text: z.string() }),
  z.strictObject({
    kind: z.literal('questions'),
    title: z.string(),
    isPattern: z.boolean(),
    items: z.array(
      z.strictObject({ question: z.string(), isKey: z.boolean(), answer: questionAnswerSchema.nullable() }),
    ),
  }),
]);
export type ReportVersionBlock = z.output<typeof reportVersionBlockSchema>;
export type VersionBlockOf<Kind extends ReportVersionBlock['kind']> = Extract<ReportVersionBlock, { kind: Kind }>;
