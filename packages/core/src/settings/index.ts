import { changeSetting } from './change-setting.ts';
import { listSettings } from './list-settings.ts';
import { setExtraHolidays } from './set-extra-holidays.ts';
import { setSchoolHolidays } from './set-school-holidays.ts';
import { viewCalendar } from './view-calendar.ts';
import { viewSafetyPhones } from './view-safety-phones.ts';

export { setExtraHolidays, setSchoolHolidays, viewCalendar };

export const settingVerbs = [changeSetting, setExtraHolidays, setSchoolHolidays] as const;
export const settingReads = [listSettings, viewCalendar, viewSafetyPhones] as const;
