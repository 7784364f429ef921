/** A time read as 24-hour `HH:MM`, or why it is not one; the message never holds what was typed. */
export type TimeReading =
  | { readonly time: string }
  | { readonly problem: { readonly code: 'missing' | 'not-a-real-time'; readonly message: string } };

const pattern = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?$/;

const toTime = (hour: number, minute: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

/** Hours of the day from what was typed with "am" or "pm"; `undefined` where the two do not fit. */
const hourOfDay = (hour: number, half: string | undefined): number | undefined => {
  if (half === undefined) return hour <= 23 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half.startsWith('p') ? 12 : 0);
};

/**
 * Reads a wall-clock time: "5:30pm", "5.30 pm", "17:30", "6pm", "midday", "noon", "midnight".
 * A bare hour ("6") is refused, since it does not say which half of the day. `subject` begins the messages.
 */
export const readTime = (typed: string, subject: string): TimeReading => {
  const text = typed.trim().toLowerCase();
  if (text === '')
    return { problem: { code: 'missing', message: `Enter the ${subject.charAt(0).toLowerCase()}${subject.slice(1)}` } };
  if (text === 'midday' || text === 'noon') return { time: '12:00' };
  if (text === 'midnight') return { time: '00:00' };
  const match = pattern.exec(text);
  const hour = hourOfDay(Number(match?.[1]), match?.[3]);
  const minute = Number(match?.[2] ?? 0);
  const saysHalf = match?.[2] !== undefined || match?.[3] !== undefined;
  if (match === null || hour === undefined || minute > 59 || !saysHalf)
    return { problem: { code: 'not-a-real-time', message: `${subject} must be a time, like 5:30pm` } };
  return { time: toTime(hour, minute) };
};
