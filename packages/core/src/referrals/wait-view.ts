import type { Id, Instant, WaitView } from '@waymark/contracts';
import type { LoadedEvent } from './load-events.ts';
import { type WaitingPause, waitingClock } from './rules/waiting-clock.ts';

/** A person's wait by the clock's one rule; null for someone whose referral was never received. */
export const waitOf = (
  events: readonly LoadedEvent[],
  subjectId: Id,
  pauses: readonly WaitingPause[],
  asOf: Instant,
): WaitView | null => {
  const own = events.filter((event) => event.subjectId === subjectId);
  const clock = waitingClock(own, subjectId, pauses, asOf);
  if (clock === null) return null;
  const { receivedOn, outcome, endsOn, totalDays, stages, offersDeclined, pausedDays } = clock;
  return { receivedOn, outcome, endsOn, totalDays, stages: [...stages], offersDeclined, pausedDays };
};
