import { z } from 'zod';
import { positions } from '../../codes/access.ts';
import { daySchema } from '../../day-schema.ts';
import { idSchema } from '../../id-schema.ts';
import { guardShape } from '../guard.ts';
import { longText, shortText } from '../text.ts';
import { attendanceCountsSchema, type CountedPart, countAttendance, countedParts } from './attendance-figures.ts';
import { blockIdSchema } from './block-id.ts';

/** One session the figures rest on: `words` say the mark, `part` the part of the sentence it counts in. */
export const attendanceRowSchema = z.strictObject({
  number: z.int().min(0).nullable(),
  title: shortText,
  day: daySchema,
  place: shortText.nullable(),
  words: shortText,
  part: z.enum(countedParts),
  isCancelledLate: z.boolean(),
});
export type AttendanceRow = z.output<typeof attendanceRowSchema>;

const aDay = /\d{4}-\d{2}-\d{2}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

const neverOfCare: readonly CountedPart[] = ['missed', 'cancelled-in-time', 'could-not-attend'];
const onlyOfCare: readonly CountedPart[] = ['not-seen', 'was-not-brought', 'chose-not-to', 'unwell', 'not-released'];

/**
 * One person's attendance at one programme (A1, A7). `sentence` comes from the one attendance rule;
 * `sentenceWithoutDays` is the same without the day last seen, for versions that must not hold session days (S42).
 * Refused: figures that differ from the rows, and a miss of a survivor or child (model.md section 3).
 */
export const attendanceBlockSchema = z
  .strictObject({
    kind: z.literal('attendance'),
    id: blockIdSchema,
    person: idSchema,
    programme: shortText,
    position: z.enum(positions),
    sentence: longText,
    sentenceWithoutDays: longText.refine((text) => !aDay.test(text), { error: 'sentence-holds-a-day' }),
    counts: attendanceCountsSchema,
    /** References of the plan actions this work answers. */
    answersActions: z.array(shortText),
    rows: z.array(attendanceRowSchema),
    ...guardShape,
  })
  .superRefine(({ person, about, position, counts, rows }, context) => {
    const refuse = (message: string, path: (string | number)[]) => context.addIssue({ code: 'custom', message, path });
    const counted = countAttendance(rows);
    if (counted.held !== counts.held) refuse('figures-differ-from-rows', ['counts', 'held']);
    if (counted.cancelledLate !== counts.cancelledLate) refuse('figures-differ-from-rows', ['counts', 'cancelledLate']);
    for (const part of countedParts) {
      if (counted.parts[part] !== counts.parts[part]) refuse('figures-differ-from-rows', ['counts', 'parts', part]);
    }
    if (!about.includes(person)) refuse('about-misses-the-person', ['about']);
    const never = position === 'survivor' || position === 'child' ? neverOfCare : onlyOfCare;
    rows.forEach((row, index) => {
      if (never.includes(row.part)) refuse('part-not-of-this-position', ['rows', index, 'part']);
      if (row.isCancelledLate && row.part !== 'missed') refuse('late-but-not-missed', ['rows', index]);
    });
  });
export type AttendanceBlock = z.output<typeof attendanceBlockSchema>;
