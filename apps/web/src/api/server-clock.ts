import type { Instant } from '@waymark/contracts';
import { deviceMilliseconds } from '../clock.ts';

/** The time as the server has it, as well as a page can know. */
export interface ServerClock {
  readonly now: () => Instant;
  /** Learns from the `Date` header of an answer. */
  readonly observe: (date: string | null) => void;
}

/** Smaller differences than this are the second that `Date` leaves out, and the way through the network. */
const unsureMilliseconds = 2500;

/**
 * A phone's clock may be minutes wrong, and the server refuses marks from the future. `Date` is cut to seconds and
 * arrives late, so what is computed from it is never ahead of the server; once close, it stays as it is, so that taps
 * keep their order.
 */
export const createServerClock = (localMilliseconds: () => number): ServerClock => {
  let offset: number | undefined;
  return {
    now: () => new Date(localMilliseconds() + (offset ?? 0)).toISOString(),
    observe: (date) => {
      const seen = date === null ? Number.NaN : Date.parse(date);
      if (Number.isNaN(seen)) return;
      const found = seen - localMilliseconds();
      if (offset === undefined || found < offset || found - offset > unsureMilliseconds) offset = found;
    },
  };
};

/** The one clock of this page. */
export const serverClock = createServerClock(deviceMilliseconds);
