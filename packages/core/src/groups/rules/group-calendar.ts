import {
  addDays,
  atLondon,
  type Day,
  daysBetween,
  fieldError,
  type Instant,
  type WhyNotHeld,
} from '@waymark/contracts';
import { isBankHoliday, lastCoveredYear } from '../../calendar/bank-holidays.ts';

/** A weekly time of a group, local in Europe/London; weekday 1 (Monday) to 7. */
export interface Slot {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

/** Days of school holidays of an area, first and last day included. */
export interface SchoolHoliday {
  readonly from: Day;
  readonly to: Day;
}

/** When a group meets, and when it does not. */
export interface GroupCalendar {
  /** At least one, no two on one weekday. */
  readonly slots: readonly Slot[];
  readonly datesLeftOut: readonly Day[];
  /** Days an administrator added as not worked. */
  readonly extraHolidays: readonly Day[];
  /** Empty where the group meets in school holidays. */
  readonly schoolHolidays: readonly SchoolHoliday[];
}

/** A day of a slot on which nothing is held, and why. */
export interface SkippedDay {
  readonly day: Day;
  readonly why: WhyNotHeld;
}

/** Why a group holds nothing on a day; `undefined` where it may. */
export const whyNotHeld = (day: Day, calendar: Omit<GroupCalendar, 'slots'>): WhyNotHeld | undefined => {
  if (calendar.datesLeftOut.includes(day)) return 'left-out';
  if (isBankHoliday(day)) return 'bank-holiday';
  if (calendar.extraHolidays.includes(day)) return 'closed';
  return calendar.schoolHolidays.some(({ from, to }) => from <= day && day <= to) ? 'school-holiday' : undefined;
};

const weekdayOf = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek;

const nextOfWeekday = (day: Day, weekday: number): Day => addDays(day, (weekday - weekdayOf(day) + 7) % 7);

/** One day of one slot. */
export interface SlotDay {
  readonly day: Day;
  /** Its place among the group's slots, for the path of an error. */
  readonly slot: number;
}

const nextSlotDay = (from: Day, slots: readonly Slot[]): SlotDay =>
  slots
    .map(({ weekday }, slot): SlotDay => ({ day: nextOfWeekday(from, weekday), slot }))
    .reduce((first, other) => (other.day < first.day ? other : first));

/** Refuses a day past the last year whose bank holidays are known. */
export const requireCovered = (day: Day, path: string): void => {
  if (Number(day.slice(0, 4)) <= lastCoveredYear) return;
  throw fieldError(path, 'outside-known-bank-holidays', `Dates can be planned until ${lastCoveredYear}`);
};

/** The first day of a slot on or after `from` on which the group may meet; `onSkip` hears of each that it may not. */
export const nextFreeDay = (from: Day, calendar: GroupCalendar, onSkip: (skipped: SkippedDay) => void): SlotDay => {
  let next = nextSlotDay(from, calendar.slots);
  for (let why = whyNotHeld(next.day, calendar); why !== undefined; why = whyNotHeld(next.day, calendar)) {
    onSkip({ day: next.day, why });
    requireCovered(next.day, 'startsOn');
    next = nextSlotDay(addDays(next.day, 1), calendar.slots);
  }
  requireCovered(next.day, 'startsOn');
  return next;
};

/** A wall-clock time that the clock change leaves out, or has twice, is nobody's appointment. */
export const atWallTime = (day: Day, time: string, path: string): Instant => {
  try {
    return atLondon(day, time);
  } catch {
    throw fieldError(
      path,
      'no-such-local-time',
      'The clocks change on one of these days: this time does not exist on it, or exists twice',
    );
  }
};

export const minutesBetween = (from: string, to: string): number =>
  Temporal.PlainTime.from(from).until(Temporal.PlainTime.from(to)).total('minutes');

/** What the dates planned so far leave free: the day of the item before, and of the last session of the group. */
export interface PlannedSoFar {
  readonly previous: Day | undefined;
  readonly lastGroup: Day | undefined;
}

/** Whether an item needs real weeks between: up to one week is the rhythm of the group, whose next slot it takes. */
export const needsGap = (weeksAfterPrevious: number): boolean => weeksAfterPrevious > 1;

/** Days to the next slot at least: half a week for a weekly group, so that a session moved by a day or two moves no other. */
const rhythmDays = (gap: number, slots: number): number =>
  slots === 1 ? Math.ceil(gap * 3.5) : Math.min(1, Math.ceil(gap));

/**
 * The earliest day for an item after what is planned: its gap kept, one session of the group a day. A gap of up to one
 * week is the weekly rhythm; a group that meets several times a week takes its next slot then.
 */
export const earliestFor = (
  item: { readonly weeksAfterPrevious: number; readonly isOfOnePerson: boolean },
  { previous, lastGroup }: PlannedSoFar,
  slots: readonly Slot[],
  startsOn: Day,
): Day => {
  const { weeksAfterPrevious: gap, isOfOnePerson } = item;
  if (previous === undefined) return startsOn;
  const earliest = addDays(previous, needsGap(gap) ? Math.round(gap * 7) : rhythmDays(gap, slots.length));
  if (isOfOnePerson || lastGroup === undefined || daysBetween(earliest, lastGroup) < 0) return earliest;
  return addDays(lastGroup, 1);
};
