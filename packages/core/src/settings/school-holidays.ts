import type { SchoolHolidayView } from '@waymark/contracts';
import { schoolHolidayList } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { loadSetting } from './load-setting.ts';

/** Key of the school holidays an administrator keeps, by area. */
export const schoolHolidaysKey = 'school-holidays';

/** Every school holiday that is kept, with the version of the list. */
export const loadAllSchoolHolidays = async (
  db: ReadDb,
): Promise<{ readonly holidays: readonly SchoolHolidayView[]; readonly version: number }> => {
  const { value, version } = await loadSetting(db, schoolHolidaysKey);
  return { holidays: value === undefined ? [] : schoolHolidayList.parse(value), version };
};

/** The school holidays of one area. */
export const loadSchoolHolidays = async (db: ReadDb, area: string): Promise<readonly SchoolHolidayView[]> =>
  (await loadAllSchoolHolidays(db)).holidays.filter((holiday) => holiday.area === area);
