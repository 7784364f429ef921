import { atLondon, type Day, type Id, type Instant } from '@waymark/contracts';
import fc from 'fast-check';

/** Ids of version 7 that come from the generator alone, so that a failing example can be run again. */
export const ids: fc.Arbitrary<Id> = fc.uuid({ version: 7 });

/** Days from 2024 to 2034. */
export const days: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 3650 })
  .map((count) => Temporal.PlainDate.from('2024-01-01').add({ days: count }).toString());

/** The instant of a time of day in London; noon where the clock change leaves that time out. */
export const at = (day: Day, time: string): Instant => {
  try {
    return atLondon(day, time);
  } catch {
    return atLondon(day, '12:00');
  }
};

/** A fixed id of version 7, for people and places of whom only who is who matters. */
export const idOf = (number: number): Id => `01890a5d-ac96-7000-8000-${String(number).padStart(12, '0')}`;
