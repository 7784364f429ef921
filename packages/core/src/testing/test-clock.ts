import type { Instant } from '@waymark/contracts';
import { toInstant } from '@waymark/contracts';

/** A clock that stands still until it is told the time. */
export interface TestClock {
  readonly now: () => Instant;
  /** Sets the time: an instant with offset or `Z`. */
  readonly set: (at: string) => void;
  /** Moves on by an ISO 8601 duration of hours and minutes, or by whole days of 24 hours: `{ minutes: 20 }`. */
  readonly pass: (duration: { days?: number; hours?: number; minutes?: number }) => void;
}

/** Thursday, 18:30 in London. */
export const testStart = '2026-03-05T18:30:00.000Z';

export const testClock = (start = testStart): TestClock => {
  let at = Temporal.Instant.from(start);
  return {
    now: () => toInstant(at),
    set: (next) => {
      at = Temporal.Instant.from(next);
    },
    pass: ({ days = 0, hours = 0, minutes = 0 }) => {
      at = at.add({ hours: days * 24 + hours, minutes });
    },
  };
};
