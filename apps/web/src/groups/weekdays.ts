/** Monday is 1. */
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** The name of a weekday, 1 (Monday) to 7. */
export const weekdayName = (weekday: number): string => weekdays[weekday - 1] ?? '';
