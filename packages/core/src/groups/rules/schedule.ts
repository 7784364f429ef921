import { type CurriculumKind, type Day, fieldError, type Instant } from '@waymark/contracts';
import {
  atWallTime,
  earliestFor,
  type GroupCalendar,
  minutesBetween,
  nextFreeDay,
  type PlannedSoFar,
  type SkippedDay,
  type Slot,
} from './group-calendar.ts';

/** An item of a curriculum as the schedule needs it. */
export interface ItemToPlan {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly kind: CurriculumKind;
  readonly minutesNeeded: number;
  readonly weeksAfterPrevious: number;
}

export interface ScheduleRequest extends GroupCalendar {
  readonly items: readonly ItemToPlan[];
  readonly startsOn: Day;
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

export interface Schedule {
  readonly items: readonly ScheduledItem[];
  readonly skipped: readonly SkippedDay[];
}

/** Refuses two weekly times on one weekday, and one in which the longest session of the group has no room. */
const requireSlots = (slots: readonly Slot[], items: readonly ItemToPlan[]): void => {
  const needed = Math.max(0, ...items.filter(({ kind }) => kind === 'group').map(({ minutesNeeded }) => minutesNeeded));
  slots.forEach(({ weekday, from, to }, index) => {
    if (slots.findIndex((other) => other.weekday === weekday) < index)
      throw fieldError(`slots.${index}.weekday`, 'weekday-twice', 'The group meets on this weekday already');
    if (minutesBetween(from, to) < needed)
      throw fieldError(`slots.${index}.to`, 'slot-too-short', `A session of this programme needs ${needed} minutes`);
  });
};

/**
 * The dates of a group: its curriculum's items in order, each on a day of a slot and at least its gap after the one
 * before, with bank holidays, school holidays and dates left out skipped, so that each later one moves on (S9, S10,
 * S11). Items of one person keep their week. The preview and the group are made by this rule. Throws 422
 * `slot-too-short`, `weekday-twice`, `no-such-local-time`, `outside-known-bank-holidays`.
 */
export const planSchedule = (request: ScheduleRequest): Schedule => {
  const { items, startsOn, slots } = request;
  requireSlots(slots, items);
  const skipped: SkippedDay[] = [];
  const skip = (left: SkippedDay): void => {
    if (!skipped.some((known) => known.day === left.day)) skipped.push(left);
  };
  let soFar: PlannedSoFar = { previous: undefined, lastGroup: undefined };
  const planned = items.map((item): ScheduledItem => {
    const isOfOnePerson = item.kind !== 'group';
    const earliest = earliestFor({ ...item, isOfOnePerson }, soFar, slots, startsOn);
    const { day, slot } = nextFreeDay(earliest, request, skip);
    const { from, to } = slots[slot] ?? { from: '', to: '' };
    soFar = { previous: day, lastGroup: isOfOnePerson ? soFar.lastGroup : day };
    return {
      itemId: item.id,
      number: item.number,
      title: item.title,
      kind: item.kind,
      day,
      startsAt: atWallTime(day, from, `slots.${slot}.from`),
      endsAt: atWallTime(day, to, `slots.${slot}.to`),
      isOfOnePerson,
    };
  });
  return { items: planned, skipped };
};
