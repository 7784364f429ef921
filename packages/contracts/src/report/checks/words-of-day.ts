import type { Day } from '../../day.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const two = (value: number): string => String(value).padStart(2, '0');

/** How a session day gets written: the date in the usual forms, and the weekday as a habit. */
export const wordsOfDay = (day: Day): readonly string[] => {
  const { year, month, day: date, dayOfWeek } = Temporal.PlainDate.from(day);
  const name = months[month - 1] ?? '';
  const weekday = weekdays[dayOfWeek - 1] ?? '';
  const short = two(year % 100);
  const inFigures = ['/', '.', '-'].flatMap((by) => [
    [two(date), two(month), year].join(by),
    [date, month, year].join(by),
    [two(date), two(month), short].join(by),
    [date, month, short].join(by),
  ]);
  return [
    day,
    ...new Set([`${date} ${name}`, `${date} ${name.slice(0, 3)}`, `${name} ${date}`, ...inFigures]),
    `${weekday}s`,
    ...['every', 'each', 'on'].map((word) => `${word} ${weekday}`),
    ...['morning', 'afternoon', 'evening', 'night', 'group', 'session'].map((word) => `${weekday} ${word}`),
  ];
};
