import { type Day, daySchema } from '@waymark/contracts';
import type { Reading } from '../rules/finding.ts';
import { read, unread } from '../rules/finding.ts';
import type { DayRule } from '../rules/read-day.ts';

const british = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})(?:[ T,]+\d{1,2}:\d{2}.*)?$/;
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/;
const named = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})[ -,]+(\d{4})(?:[ T,]+\d{1,2}:\d{2}.*)?$/;
const twoDigits = /^\d{1,2}[/.\- ](?:\d{1,2}|[A-Za-z]{3,9})[/.\- ]\d{2}$/;
const serialText = /^\d{4,5}(?:\.\d+)?$/;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const written = (year: string, month: number, day: string): string =>
  `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;

/** Year, month and day as a text states them, real or not; `null` for a text that states none. */
const statedIn = (text: string): string | null => {
  const [, day, month, year] = british.exec(text) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) return written(year, Number(month), day);
  const [, isoYear, isoMonth, isoDay] = iso.exec(text) ?? [];
  if (isoYear !== undefined && isoMonth !== undefined && isoDay !== undefined)
    return written(isoYear, Number(isoMonth), isoDay);
  const [, namedDay, word = '', namedYear] = named.exec(text) ?? [];
  const place = months.indexOf(word.slice(0, 3).toLowerCase());
  return namedDay === undefined || namedYear === undefined || place === -1
    ? null
    : written(namedYear, place + 1, namedDay);
};

/** Days that spreadsheets can count; the first is 1 January 1900 and the last 31 December 2200. */
const lastSerial = 109_940;

/**
 * The day a spreadsheet's number stands for: days from 1900, where 60 is a 29 February that never was, or from 1904.
 * The time of day behind the point is dropped. `null` where the number is no day.
 */
const dayOfSerial = (serial: number, isFrom1904: boolean): Day | null => {
  const days = Math.floor(serial);
  if (isFrom1904) {
    return days < 0 || days > lastSerial ? null : Temporal.PlainDate.from('1904-01-01').add({ days }).toString();
  }
  if (days < 1 || days > lastSerial || days === 60) return null;
  const first = days < 60 ? '1899-12-31' : '1899-12-30';
  return Temporal.PlainDate.from(first).add({ days }).toString();
};

/**
 * Reads a date of a list: day, month, year as the template asks for it, year first, with the month as a word, or a
 * spreadsheet's number. Unusable: `date-format`, `date-two-digit-year`, `date-not-real`, `date-in-future`.
 */
export const readListDay = (value: string | number | boolean, rule: DayRule, isFrom1904: boolean): Reading<Day> => {
  const { label, severity, notAfter } = rule;
  const out = (code: string, message: string): Reading<never> =>
    unread({ severity, code, message: `${label} ${message}` });
  const number = typeof value === 'string' && serialText.test(value) ? Number(value) : value;
  if (typeof number === 'boolean') return out('date-format', 'is no date.');
  const stated = typeof number === 'number' ? dayOfSerial(number, isFrom1904) : statedIn(number);
  if (stated === null && typeof number === 'string' && twoDigits.test(number)) {
    return out('date-two-digit-year', 'has a year of two digits; which century is meant?');
  }
  if (stated === null && typeof number === 'string') {
    return out('date-format', 'is not written as day/month/year (DD/MM/YYYY).');
  }
  const day = daySchema.safeParse(stated).data;
  if (day === undefined) return out('date-not-real', 'is a day that does not exist; the day comes before the month.');
  if (notAfter !== null && day > notAfter) return out('date-in-future', 'lies in the future.');
  return read(day);
};
