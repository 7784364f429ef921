import { type Instant, toInstant } from '@waymark/contracts';

/** How jobs are run; the defaults try eight times within about an hour (safety clocks of model.md section 6). */
export interface JobPolicy {
  /** Jobs claimed, and run side by side, in one go. */
  readonly limit: number;
  /** A handler has this long; after it another worker may take the job. */
  readonly leaseMs: number;
  /** After so many attempts a job is put aside for a person to see. */
  readonly mostAttempts: number;
}

const minute = 60_000;
export const jobPolicy: JobPolicy = { limit: 10, leaseMs: 5 * minute, mostAttempts: 8 };

const firstPauseMs = minute / 2;
const longestPauseMs = 60 * minute;

/** Milliseconds to wait after the given attempt has failed: half a minute, doubled each time, an hour at most. */
export const pauseAfter = (attempt: number): number => Math.min(firstPauseMs * 2 ** (attempt - 1), longestPauseMs);

/** The instant so many milliseconds later. */
export const later = (at: Instant, milliseconds: number): Instant =>
  toInstant(Temporal.Instant.from(at).add({ milliseconds }));
