import { calendarView, holdsPermission, viewCalendarInput } from '@waymark/contracts';
import { firstCoveredYear, lastCoveredYear } from '../calendar/bank-holidays.ts';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { historiesOf } from './configuration-history.ts';
import { extraHolidaysKey, loadAllExtraHolidays } from './extra-holidays.ts';
import { loadAllSchoolHolidays, schoolHolidaysKey } from './school-holidays.ts';

/** The days nobody works beside the bank holidays that are known, and the school holidays by area. */
export const viewCalendar = defineRead({
  name: 'view-calendar',
  summary: 'Days not worked beside bank holidays, and school holidays by area.',
  permission: 'core.calendar.view',
  route: { method: 'GET', path: '/calendar' },
  input: viewCalendarInput,
  output: calendarView,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader, actor }) => {
    const extra = await loadAllExtraHolidays(reader.db);
    const school = await loadAllSchoolHolidays(reader.db);
    const keys = holdsPermission([...actor.roles], 'core.calendar.manage') ? [extraHolidaysKey, schoolHolidaysKey] : [];
    const histories = await historiesOf(reader.db, 'setting', keys);
    return {
      bankHolidaysKnown: { from: firstCoveredYear, to: lastCoveredYear },
      extraHolidays: [...extra.holidays],
      extraHolidaysVersion: extra.version,
      extraHolidaysHistory: [...(histories.get(extraHolidaysKey) ?? [])],
      schoolHolidays: [...school.holidays],
      schoolHolidaysVersion: school.version,
      schoolHolidaysHistory: [...(histories.get(schoolHolidaysKey) ?? [])],
    };
  },
  opened: undefined,
});
