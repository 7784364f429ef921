import { z } from 'zod';
import { attendanceParts, notHeldParts } from '../../codes/mark-meaning.ts';

/** What a row may count as: the parts of "held" and, after them, what was not held for the person. */
export const countedParts = [...attendanceParts, ...notHeldParts] as const;
export type CountedPart = (typeof countedParts)[number];

const count = z.int().min(0);

/** `held` is the sum of the parts of "held" (S45); `cancelledLate` is a part of `missed`. Every part is given, also at 0. */
export const attendanceCountsSchema = z.strictObject({
  held: count,
  cancelledLate: count,
  parts: z.record(z.enum(countedParts), count),
});
export type AttendanceCounts = z.output<typeof attendanceCountsSchema>;

interface CountedRow {
  readonly part: CountedPart;
  readonly isCancelledLate: boolean;
}

/** The counts that rows give: the only way to figures, so that a report cannot differ from its rows (S32, S45). */
export const countAttendance = (rows: readonly CountedRow[]): AttendanceCounts => {
  const of = (part: CountedPart): number => rows.filter((row) => row.part === part).length;
  return {
    held: rows.filter((row) => attendanceParts.some((part) => part === row.part)).length,
    cancelledLate: rows.filter((row) => row.part === 'missed' && row.isCancelledLate).length,
    parts: {
      seen: of('seen'),
      'seen-part': of('seen-part'),
      missed: of('missed'),
      'cancelled-in-time': of('cancelled-in-time'),
      'could-not-attend': of('could-not-attend'),
      'not-seen': of('not-seen'),
      'was-not-brought': of('was-not-brought'),
      'chose-not-to': of('chose-not-to'),
      unwell: of('unwell'),
      'not-released': of('not-released'),
      'not-recorded': of('not-recorded'),
      'cancelled-by-us': of('cancelled-by-us'),
      'not-held-for-person': of('not-held-for-person'),
      'stopped-for-safety': of('stopped-for-safety'),
      'not-held': of('not-held'),
    },
  };
};
