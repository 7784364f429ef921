import type { Day } from '@waymark/contracts';
import type { StagedPlanKind } from '../staging/codes.ts';

/** What the rules about one plan's dates need to know. */
export interface PlanDates {
  readonly kind: StagedPlanKind;
  readonly start: Day;
  /** `null`: still open. */
  readonly end: Day | null;
}
