import { holidaysSet, setSchoolHolidaysInput } from '@waymark/contracts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { loadSetting } from './load-setting.ts';
import { saveSetting } from './save-setting.ts';
import { schoolHolidaysKey } from './school-holidays.ts';

/** Sets the school holidays by area; a group that leaves those of its area out is planned around them. */
export const setSchoolHolidays = defineVerb({
  name: 'set-school-holidays',
  summary: 'Sets the school holidays of each area.',
  permission: 'core.calendar.manage',
  route: { method: 'PUT', path: '/calendar/school-holidays' },
  input: setSchoolHolidaysInput,
  output: holidaysSet,
  repeat: 'version',
  sample: () => ({
    holidays: [{ area: 'Northtown', title: 'Spring half-term', from: '2027-05-31', to: '2027-06-04' }],
  }),
  subject: noSubject,
  run: async ({ unit, actor, ifMatch, about }, { holidays }) => {
    const value = holidays.toSorted((a, b) => (`${a.area} ${a.from}` < `${b.area} ${b.from}` ? -1 : 1));
    const standing = await loadSetting(unit.db, schoolHolidaysKey);
    const version = await saveSetting(unit, actor, { key: schoolHolidaysKey, value, standing, ifMatch });
    about({ records: [actor.staffId], persons: [] });
    return { version };
  },
});
