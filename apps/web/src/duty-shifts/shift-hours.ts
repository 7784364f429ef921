import { atLondon, type Day, type Instant } from '@waymark/contracts';

export interface ShiftHours {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * The hours of a shift of a day: an end at or before the start is on the next day, as a night is said. `undefined` where a
 * time does not exist on the night on which the clocks go forward.
 */
export const shiftHours = (day: Day, from: string, to: string): ShiftHours | undefined => {
  const endDay = to > from ? day : Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  try {
    return { from: atLondon(day, from), to: atLondon(endDay, to) };
  } catch {
    return undefined;
  }
};
