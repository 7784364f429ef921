import { useQueryClient } from '@tanstack/react-query';
import type { CalendarView } from '@waymark/contracts';
import { calendarQuery } from '../groups/calendar-query.ts';
import { changesBetween } from '../history/stale.tsx';
import { useSeen } from '../offerings/use-seen.ts';

type Words = Readonly<Record<string, string>>;

/** The calendar as its reader saw it, and how a changed list of it is sent and read again (S19). */
export const useHolidays = (calendar: CalendarView, wordsOf: (calendar: CalendarView) => Words) => {
  const queries = useQueryClient();
  const { seen, before, sendFor, seeAgain } = useSeen(calendar, async () => {
    return await queries.fetchQuery({ ...calendarQuery(), staleTime: 0 });
  });
  const send = async (change: (seen: CalendarView) => Promise<unknown>): Promise<void> => {
    await sendFor(change);
    await seeAgain();
  };
  return { seen, send, changes: changesBetween(before && wordsOf(before), wordsOf(seen)) };
};
