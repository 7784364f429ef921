import type { Instant } from '@waymark/contracts';

/** A clock that runs on by itself and can be put forward: weeks of a story pass between two screens. */
export interface MovableClock {
  readonly now: () => Instant;
  /** Puts the clock to an instant, from which it runs on. */
  readonly moveTo: (at: Instant) => void;
}

export const movableClock = (start: Instant): MovableClock => {
  let from = Date.parse(start);
  let movedAt = performance.now();
  return {
    now: () => new Date(from + (performance.now() - movedAt)).toISOString(),
    moveTo: (at) => {
      from = Date.parse(at);
      movedAt = performance.now();
    },
  };
};
