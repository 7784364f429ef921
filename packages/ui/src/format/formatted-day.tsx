import type { Day } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatDay, formatDayWithWeekday } from './day.ts';

export interface FormattedDayProps {
  readonly day: Day;
  readonly withWeekday?: boolean | undefined;
}

/** "4 June 2026", marked up so that machines can read it. */
export const FormattedDay = ({ day, withWeekday = false }: FormattedDayProps): ReactNode => (
  <time dateTime={day} className="waymark-nowrap">
    {withWeekday ? formatDayWithWeekday(day) : formatDay(day)}
  </time>
);
