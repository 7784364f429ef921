import type { CancelledBy, Day, Id, Instant, PauseReason, SessionState } from '@waymark/contracts';
import type { MarkFacts } from '../../marks/rules-facts.ts';

/** The live mark of one session, as at the moment that is asked about. */
export interface RecordedMark extends MarkFacts {
  readonly recordedAt: Instant;
}

/** One session of an enrolment and what is known of the person at it. A catch-up or a new attempt is a session of its own. */
export interface AttendanceFact {
  readonly sessionId: Id;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly session: SessionState;
  /** Who cancelled the session as a whole; `null` where it was not cancelled, or nobody said who. */
  readonly cancelledBy: CancelledBy | null;
  /** Whether the person was expected: a late joiner is not, before joining (acceptance.md S12). */
  readonly isExpected: boolean;
  /** The curriculum item the session is for; `null` for an appointment outside the curriculum. */
  readonly itemId: string | null;
  /** The missed session this one makes up; `null` where it is no catch-up. */
  readonly catchUpFor: Id | null;
  /** `null`: nothing recorded, which is never read as attended (domain.md A3). */
  readonly mark: RecordedMark | null;
}

/** A dated pause of an enrolment, first and last day included: nothing is offered, the run stands still. */
export interface Pause {
  readonly from: Day;
  readonly to: Day | null;
  readonly reason: PauseReason;
}
