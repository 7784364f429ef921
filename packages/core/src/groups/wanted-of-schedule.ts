import type { MarkMode } from '@waymark/contracts';
import type { Wanted } from '../bookings/rules/booked-twice.ts';
import type { ScheduledItem } from './rules/schedule.ts';

/** The times a new group would take its room at; nobody leads it yet, and one person alone has no appointment yet. */
export const wantedOfSchedule = (
  items: readonly ScheduledItem[],
  { venue, mode }: { readonly venue: string | null; readonly mode: MarkMode },
): Wanted[] =>
  items
    .filter(({ isOfOnePerson }) => !isOfOnePerson)
    .map(({ startsAt, endsAt }) => ({ startsAt, endsAt, place: mode === 'in-person' ? venue : null, staffIds: [] }));
