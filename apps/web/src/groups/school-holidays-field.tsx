import { useQuery } from '@tanstack/react-query';
import { Select } from '@waymark/ui';
import type { ReactNode } from 'react';
import type { useSentForm } from '../forms/use-sent-form.ts';
import { calendarQuery } from './calendar-query.ts';
import type { EnteredGroup } from './entered-group.ts';

export interface SchoolHolidaysFieldProps {
  readonly form: Pick<ReturnType<typeof useSentForm<EnteredGroup>>, 'register' | 'errorOf'>;
}

/** Whose school holidays a group leaves out; nothing is asked where an administrator keeps none. */
export const SchoolHolidaysField = ({ form }: SchoolHolidaysFieldProps): ReactNode => {
  const calendar = useQuery(calendarQuery());
  const areas = [...new Set(calendar.data?.schoolHolidays.map(({ area }) => area))];
  if (areas.length === 0) return null;
  return (
    <Select
      {...form.register('schoolHolidaysOf')}
      label="School holidays left out (optional)"
      labelSize="s"
      emptyText="None: it meets in school holidays"
      options={areas.map((area) => ({ value: area, text: area }))}
      error={form.errorOf('schoolHolidaysOf')}
    />
  );
};
