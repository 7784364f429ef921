import type { Day } from '../../day.ts';
import { monthNames, weekdayNames } from '../../day-words.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** How a session day gets written: the date in the usual forms, and the weekday as a habit. */
export const wordsOfDay = (day: Day): readonly string[] => {
  const { year, month, day: date, dayOfWeek } = Temporal.PlainDate.from(day);
  const name = monthNames[month - 1] ?? '';
  const weekday = weekdayNames[dayOfWeek - 1] ?? '';
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
