import { daySchema, type ExtraHolidayView, extraHolidayList } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { z } from 'zod';
import { loadSetting } from './load-setting.ts';

/** Key of the days an administrator added as not worked, beside the bank holidays in the repository. */
export const extraHolidaysKey = 'extra-holidays';

/** Days without a name were kept before days had one. */
const kept = z.union([
  extraHolidayList,
  z.array(daySchema).transform((days) => days.map((day) => ({ day, title: '' }))),
]);

/** The days an administrator added as not worked, each with its name, and the version of the list. */
export const loadAllExtraHolidays = async (
  db: ReadDb,
): Promise<{ readonly holidays: readonly ExtraHolidayView[]; readonly version: number }> => {
  const { value, version } = await loadSetting(db, extraHolidaysKey);
  return { holidays: value === undefined ? [] : kept.parse(value), version };
};

/** Days an administrator added as not worked. */
export const loadExtraHolidays = async (db: ReadDb): Promise<readonly string[]> =>
  (await loadAllExtraHolidays(db)).holidays.map(({ day }) => day);
