import type { CalendarView } from '@waymark/contracts';
import { formatDay } from '@waymark/ui';

type ExtraHoliday = CalendarView['extraHolidays'][number];
type SchoolHoliday = CalendarView['schoolHolidays'][number];

const listed = (lines: readonly string[]): string => (lines.length === 0 ? 'none' : lines.join('; '));

export const extraHolidayWords = ({ day, title }: ExtraHoliday): string =>
  title === '' ? formatDay(day) : `${formatDay(day)}, ${title}`;

export const extraHolidaysWords = (holidays: readonly ExtraHoliday[]): string =>
  listed(holidays.map(extraHolidayWords));

export const schoolHolidayWords = ({ area, title, from, to }: SchoolHoliday): string =>
  `${area}, ${title}, ${formatDay(from)} to ${formatDay(to)}`;

export const schoolHolidaysWords = (holidays: readonly SchoolHoliday[]): string =>
  listed(holidays.map(schoolHolidayWords));
