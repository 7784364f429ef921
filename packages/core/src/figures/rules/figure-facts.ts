import type { AccessBarrier, ClosedReferralState, Day, Id, UnmetNeedReason } from '@waymark/contracts';

/** Why a need stayed unmet; the barrier is told of a place that was not accessible. */
export interface UnmetNeed {
  readonly reason: UnmetNeedReason;
  readonly barrier: AccessBarrier | null;
}

/** Someone referred to an offering, as at the end of a release's window; days up to that end only. */
export interface ReferredFact {
  readonly offeringId: Id;
  readonly receivedOn: Day;
  /** First session at which the person was seen. */
  readonly startedOn: Day | null;
  readonly closedAs: ClosedReferralState | null;
  /** Set where the referral was closed as an unmet need. */
  readonly unmetNeed: UnmetNeed | null;
  /** Whether the person, or a child named with the referral, is on a plan. */
  readonly isOnPlan: boolean;
}

/** Sessions of one person's place within the window, by what they count as (the one attendance rule). */
export interface AttendanceCounted {
  readonly offeringId: Id;
  /** Whether runs and rates exist for the person's position; they do not for survivors and children. */
  readonly hasRate: boolean;
  readonly held: number;
  readonly seen: number;
  readonly seenPart: number;
  readonly missed: number;
  readonly cancelledInTime: number;
  readonly couldNotAttend: number;
  readonly notRecorded: number;
  /** Cancelled or not held on our side, in no count of what was offered. */
  readonly notHeld: number;
}

/** An offering as a row names it. */
export interface OfferingFact {
  readonly offeringId: Id;
  readonly programme: string;
  readonly offering: string;
  readonly area: string;
}

/** Everything a release is made from; no person, no name. */
export interface FigureFacts {
  readonly offerings: readonly OfferingFact[];
  readonly referred: readonly ReferredFact[];
  readonly attendance: readonly AttendanceCounted[];
}
