import type { CalendarView } from '@waymark/contracts';
import { request } from '../api/request.ts';

/** Sets the days nobody works, for the list as it was at `version`. */
export const setExtraHolidays = (holidays: CalendarView['extraHolidays'], version: number) =>
  request(
    { method: 'PUT', path: '/calendar/extra-holidays', body: { holidays }, ifMatch: version },
    (contracts) => contracts.holidaysSet,
  );

/** Sets the school holidays of every area, for the list as it was at `version`. */
export const setSchoolHolidays = (holidays: CalendarView['schoolHolidays'], version: number) =>
  request(
    { method: 'PUT', path: '/calendar/school-holidays', body: { holidays }, ifMatch: version },
    (contracts) => contracts.holidaysSet,
  );
