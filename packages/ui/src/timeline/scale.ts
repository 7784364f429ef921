import type { Day } from '@waymark/contracts';
import { monthName } from '../format/day.ts';
import { daysBetween } from '../format/elapsed.ts';

/** Where days lie from left to right, in pixels of the picture. */
export interface TimeScale {
  readonly width: number;
  readonly xOf: (day: Day) => number;
  /** The first of each month inside the period, with its words where they have room. */
  readonly months: readonly { readonly x: number; readonly label: string | undefined }[];
}

export interface ScaleInput {
  readonly from: Day;
  readonly to: Day;
  /** Room there is; the picture grows beyond it when days would lie closer than `leastPerDay`. */
  readonly room: number;
  readonly leastPerDay: number;
}

const edge = 16;
const labelRoom = 76;

const monthsBetween = (from: Day, to: Day): readonly Temporal.PlainDate[] => {
  const last = Temporal.PlainDate.from(to);
  const found: Temporal.PlainDate[] = [];
  let month = Temporal.PlainDate.from(from).with({ day: 1 });
  while (Temporal.PlainDate.compare(month, last) <= 0) {
    if (Temporal.PlainDate.compare(month, Temporal.PlainDate.from(from)) >= 0) found.push(month);
    month = month.add({ months: 1 });
  }
  return found;
};

/** A linear scale of calendar days; a day outside the period lies on the nearer edge. */
export const timeScale = ({ from, to, room, leastPerDay }: ScaleInput): TimeScale => {
  const days = Math.max(1, daysBetween(from, to));
  const width = Math.ceil(Math.max(room, days * leastPerDay + 2 * edge));
  const perDay = (width - 2 * edge) / days;
  const xOf = (day: Day) => edge + Math.min(Math.max(daysBetween(from, day), 0), days) * perDay;
  const everyMonth = Math.max(1, Math.ceil(labelRoom / (30 * perDay)));
  const months = monthsBetween(from, to).map((month, index) => {
    const x = xOf(month.toString());
    const hasRoom = index % everyMonth === 0 && x + labelRoom <= width + edge;
    return { x, label: hasRoom ? `${monthName(month.month).slice(0, 3)} ${month.year}` : undefined };
  });
  return { width, xOf, months };
};
