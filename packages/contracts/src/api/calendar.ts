import { z } from 'zod';
import { daySchema } from '../day-schema.ts';
import { historyView } from './history.ts';
import { words } from './words.ts';

const extraHoliday = z.strictObject({ day: daySchema, title: z.string().trim().max(120) });
export type ExtraHolidayView = z.output<typeof extraHoliday>;

/** Days an administrator added as not worked, as they are kept. */
export const extraHolidayList = z.array(extraHoliday).max(400);

/** Refuses a list in which one day stands twice; the error names the later one. */
const eachDayOnce = (holidays: readonly ExtraHolidayView[], context: z.RefinementCtx): void =>
  holidays.forEach(({ day }, index) => {
    if (holidays.findIndex((other) => other.day === day) < index)
      context.addIssue({ code: 'custom', message: 'day-twice', path: [index, 'day'] });
  });

export const setExtraHolidaysInput = z.strictObject({
  holidays: z
    .array(z.strictObject({ day: daySchema, title: words(120) }))
    .max(400)
    .superRefine(eachDayOnce),
});

const schoolHoliday = z
  .strictObject({ area: words(120), title: words(120), from: daySchema, to: daySchema })
  .refine(({ from, to }) => from <= to, { error: 'ends-before-it-starts', path: ['to'] });
export type SchoolHolidayView = z.output<typeof schoolHoliday>;

/** School holidays of every area, as they are kept; first and last day included. */
export const schoolHolidayList = z.array(schoolHoliday).max(1000);

export const setSchoolHolidaysInput = z.strictObject({ holidays: schoolHolidayList });
export const holidaysSet = z.strictObject({ version: z.int() });

export const viewCalendarInput = z.strictObject({});

/**
 * What the calendar holds beside the bank holidays of England and Wales; each list with the version to change it
 * by and, for who may change it, its history.
 */
export const calendarView = z.strictObject({
  bankHolidaysKnown: z.strictObject({ from: z.int(), to: z.int() }),
  extraHolidays: extraHolidayList,
  extraHolidaysVersion: z.int(),
  extraHolidaysHistory: historyView,
  schoolHolidays: schoolHolidayList,
  schoolHolidaysVersion: z.int(),
  schoolHolidaysHistory: historyView,
});
export type CalendarView = z.output<typeof calendarView>;
