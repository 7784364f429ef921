import { type Day, fieldError } from '@waymark/contracts';
import { firstCoveredYear, isBankHoliday, lastCoveredYear } from './bank-holidays.ts';

/** Days an administrator added as not worked (a proclaimed bank holiday, a council's own closing day). */
export type ExtraHolidays = readonly Day[];

const parse = (path: string, day: Day): Temporal.PlainDate => {
  let date: Temporal.PlainDate;
  try {
    date = Temporal.PlainDate.from(day, { overflow: 'reject' });
  } catch {
    throw fieldError(path, 'not-a-real-date', 'This must be a real date.');
  }
  if (date.year < firstCoveredYear || date.year > lastCoveredYear)
    throw fieldError(
      path,
      'outside-known-bank-holidays',
      `Working days can be counted from ${firstCoveredYear} to ${lastCoveredYear}: bank holidays are known for these years only.`,
    );
  return date;
};

const isWorked = (date: Temporal.PlainDate, extra: ExtraHolidays): boolean => {
  if (date.dayOfWeek > 5) return false;
  const day = date.toString();
  return !isBankHoliday(day) && !extra.includes(day);
};

/**
 * Whether `day` is a working day in England and Wales: Monday to Friday and no bank holiday.
 * Throws `AppError` `outside-known-bank-holidays` outside 2019 to 2035 and `not-a-real-date` (design.md section 8).
 */
export const isWorkingDay = (day: Day, extra: ExtraHolidays = []): boolean => isWorked(parse('day', day), extra);

/**
 * The `count`-th working day after `day`, or before it for a negative count. 0 is `day` itself where it is a working
 * day, else the next one. Throws as `isWorkingDay`, also when the answer would lie outside the known years.
 */
export const addWorkingDays = (day: Day, count: number, extra: ExtraHolidays = []): Day => {
  if (!Number.isSafeInteger(count)) throw fieldError('count', 'not-a-whole-number', 'This must be a whole number.');
  const step = count < 0 ? -1 : 1;
  let date = parse('day', day);
  let left = Math.abs(count);
  if (left === 0) while (!isWorked(date, extra)) date = parse('day', date.add({ days: 1 }).toString());
  while (left > 0) {
    date = parse('day', date.add({ days: step }).toString());
    if (isWorked(date, extra)) left -= 1;
  }
  return date.toString();
};

/**
 * Working days after `from` up to and including `to`: the way statutory limits are counted (domain.md section 6).
 * Negative when `to` is earlier, so that `workingDaysBetween(day, addWorkingDays(day, n)) === n` for every n but 0.
 */
export const workingDaysBetween = (from: Day, to: Day, extra: ExtraHolidays = []): number => {
  const start = parse('from', from);
  const end = parse('to', to);
  const isBackwards = Temporal.PlainDate.compare(end, start) < 0;
  const last = isBackwards ? start : end.add({ days: 1 });
  let date = isBackwards ? end : start.add({ days: 1 });
  let count = 0;
  for (; Temporal.PlainDate.compare(date, last) < 0; date = date.add({ days: 1 }))
    if (isWorked(date, extra)) count += 1;
  return isBackwards && count > 0 ? -count : count;
};
