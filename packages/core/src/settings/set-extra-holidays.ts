import { holidaysSet, setExtraHolidaysInput } from '@waymark/contracts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { extraHolidaysKey } from './extra-holidays.ts';
import { loadSetting } from './load-setting.ts';
import { saveSetting } from './save-setting.ts';

/**
 * Sets the days that are not worked beside the bank holidays that are known. Deadlines count by them at once; sessions
 * that stand on such a day stay until someone moves them.
 */
export const setExtraHolidays = defineVerb({
  name: 'set-extra-holidays',
  summary: 'Sets the days not worked beside bank holidays.',
  permission: 'core.calendar.manage',
  route: { method: 'PUT', path: '/calendar/extra-holidays' },
  input: setExtraHolidaysInput,
  output: holidaysSet,
  repeat: 'version',
  sample: () => ({ holidays: [{ day: '2027-06-04', title: 'Proclaimed bank holiday' }] }),
  subject: noSubject,
  run: async ({ unit, actor, ifMatch, about }, { holidays }) => {
    const value = holidays.toSorted((a, b) => (a.day < b.day ? -1 : 1));
    const standing = await loadSetting(unit.db, extraHolidaysKey);
    const version = await saveSetting(unit, actor, { key: extraHolidaysKey, value, standing, ifMatch });
    about({ records: [actor.staffId], persons: [] });
    return { version };
  },
});
