import type { CompletionReach, Day, Id, Instant, Position } from '@waymark/contracts';
import type { AttendanceFact, Pause } from './attendance-fact.ts';

/** Something that happened to an enrolment and is no mark. For `group-cancelled`, `id` is the session's, so that its mark tells nothing twice. */
export interface Happening {
  readonly id: Id;
  readonly kind: 'group-cancelled' | 'group-retimed' | 'excluded';
  readonly at: Instant;
}

/** An attempt to reach the person, and whether the person was reached. */
export interface Attempt {
  readonly id: Id;
  readonly at: Instant;
  readonly isContact: boolean;
}

/** All that the ladder knows of one enrolment, live as at the moment of judging. */
export interface LadderFacts {
  readonly personId: Id;
  readonly enrolmentId: Id;
  readonly position: Position;
  readonly bornOn?: Day | null;
  /** Whether any child connected to the person has a plan. */
  readonly hasChildOnPlan: boolean;
  /** Whether a child on no plan is connected too. */
  readonly hasOtherChild?: boolean;
  /** The day the place was taken up, and the first session planned for the person where one is. */
  readonly placeFrom: Day;
  readonly firstSessionOn: Day | null;
  /** When the enrolment closed; what is not seen is no longer counted then. */
  readonly closedAt: Instant | null;
  readonly attendance: readonly AttendanceFact[];
  readonly pauses: readonly Pause[];
  readonly happenings: readonly Happening[];
  readonly attempts: readonly Attempt[];
  /** What the completion rule says, and since when; `null` where the programme has none. */
  readonly completion: { readonly reach: CompletionReach; readonly since: Instant } | null;
}

/** One time a rung was reached: its window, when that was known, the sessions it stands on, and why in words. */
export interface Episode {
  readonly window: string;
  readonly at: Instant;
  readonly sessionIds: readonly Id[];
  readonly because: string;
}
