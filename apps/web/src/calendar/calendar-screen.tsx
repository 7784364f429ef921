import { useQuery } from '@tanstack/react-query';
import { Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { calendarQuery } from '../groups/calendar-query.ts';
import { QueryStates } from '../query/query-states.tsx';
import { ClosedDays } from './closed-days.tsx';
import { SchoolHolidays } from './school-holidays.tsx';

/** The days that are not worked and the school holidays, which every group and every deadline reads. */
export const CalendarScreen = (): ReactNode => {
  const query = useQuery(calendarQuery());
  return (
    <Page title="Calendar" lead="Groups are planned around these days, and deadlines count without them.">
      <QueryStates query={query} what="the calendar">
        {(calendar) => (
          <>
            <ClosedDays calendar={calendar} />
            <SchoolHolidays calendar={calendar} />
          </>
        )}
      </QueryStates>
    </Page>
  );
};
