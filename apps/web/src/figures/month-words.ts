import { monthName } from '@waymark/ui';

/** "May 2026" from `2026-05`. */
export const monthWords = (month: string): string => {
  const { month: number, year } = Temporal.PlainYearMonth.from(month);
  return `${monthName(number)} ${year}`;
};
