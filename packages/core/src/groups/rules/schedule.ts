import {
  addDays,
  atLondon,
  type CurriculumKind,
  type Day,
  daysBetween,
  fieldError,
  type Instant,
} from '@waymark/contracts';
import { isBankHoliday, lastCoveredYear } from '../../calendar/bank-holidays.ts';

/** The weekly time of a group, local in Europe/London; weekday 1 (Monday) to 7. */
export interface Slot {
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
}

/** An item of a curriculum as the schedule needs it. */
export interface ItemToPlan {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly kind: CurriculumKind;
  readonly minutesNeeded: number;
  readonly weeksAfterPrevious: number;
}

export interface ScheduleRequest {
  readonly items: readonly ItemToPlan[];
  readonly startsOn: Day;
  readonly slot: Slot;
  readonly datesLeftOut: readonly Day[];
  /** Days an administrator added as not worked. */
  readonly extraHolidays: readonly Day[];
}

export interface ScheduledItem {
  readonly itemId: string;
  readonly number: number;
  readonly title: string;
  readonly kind: CurriculumKind;
  readonly day: Day;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Held with each person alone: the day is the week it falls in, not an appointment. */
  readonly isOfOnePerson: boolean;
}

/** A day of the slot on which nothing is held, and why. */
export interface SkippedDay {
  readonly day: Day;
  readonly why: 'left-out' | 'bank-holiday';
}

export interface Schedule {
  readonly items: readonly ScheduledItem[];
  readonly skipped: readonly SkippedDay[];
}

const weekdayOf = (day: Day): number => Temporal.PlainDate.from(day).dayOfWeek;

const nextOfWeekday = (day: Day, weekday: number): Day => addDays(day, (weekday - weekdayOf(day) + 7) % 7);

const whySkipped = (day: Day, { datesLeftOut, extraHolidays }: ScheduleRequest): SkippedDay['why'] | undefined => {
  if (datesLeftOut.includes(day)) return 'left-out';
  return isBankHoliday(day) || extraHolidays.includes(day) ? 'bank-holiday' : undefined;
};

/** A wall-clock time that the clock change leaves out, or has twice, is nobody's appointment. */
const atSlot = (day: Day, time: string, path: string): Instant => {
  try {
    return atLondon(day, time);
  } catch {
    throw fieldError(
      path,
      'no-such-local-time',
      'The clocks change on one of these days: this time does not exist on it',
    );
  }
};

const minutesOf = ({ from, to }: Slot): number => {
  const at = (time: string) => Temporal.PlainTime.from(time);
  return at(from).until(at(to)).total('minutes');
};

/**
 * The dates of a group: its curriculum's items in order, each on the slot's weekday and at least its gap after the one
 * before, with bank holidays and dates left out skipped, so that each later one moves on (S9, S10, S11). Items of one
 * person keep their week. The preview and the group are made by this rule. Throws 422 `slot-too-short`,
 * `no-such-local-time`, `outside-known-bank-holidays`.
 */
export const planSchedule = (request: ScheduleRequest): Schedule => {
  const { items, startsOn, slot } = request;
  const needed = Math.max(0, ...items.filter(({ kind }) => kind === 'group').map(({ minutesNeeded }) => minutesNeeded));
  if (minutesOf(slot) < needed)
    throw fieldError('slot.to', 'slot-too-short', `A session of this programme needs ${needed} minutes`);
  const skipped: SkippedDay[] = [];
  const free = (from: Day): Day => {
    let day = nextOfWeekday(from, slot.weekday);
    for (let why = whySkipped(day, request); why !== undefined; why = whySkipped(day, request)) {
      if (!skipped.some((known) => known.day === day)) skipped.push({ day, why });
      day = addDays(day, 7);
    }
    if (Number(day.slice(0, 4)) <= lastCoveredYear) return day;
    throw fieldError('startsOn', 'outside-known-bank-holidays', `Dates can be planned until ${lastCoveredYear}`);
  };
  let previous: Day | undefined;
  let lastGroup: Day | undefined;
  const planned = items.map((item): ScheduledItem => {
    const isOfOnePerson = item.kind !== 'group';
    const earliest = previous === undefined ? startsOn : addDays(previous, Math.round(item.weeksAfterPrevious * 7));
    const afterGroup = !isOfOnePerson && lastGroup !== undefined && daysBetween(earliest, lastGroup) >= 0;
    const day = free(afterGroup && lastGroup !== undefined ? addDays(lastGroup, 1) : earliest);
    previous = day;
    if (!isOfOnePerson) lastGroup = day;
    return {
      itemId: item.id,
      number: item.number,
      title: item.title,
      kind: item.kind,
      day,
      startsAt: atSlot(day, slot.from, 'slot.from'),
      endsAt: atSlot(day, slot.to, 'slot.to'),
      isOfOnePerson,
    };
  });
  return { items: planned, skipped };
};
