import type { Day } from '@waymark/contracts';
import type { StagedPlanKind } from '../staging/codes.ts';

/** What makes a plan the same plan in every file of a council (issue 2, section 3). */
export interface PlanIdentity {
  readonly councilChildId: string;
  readonly kind: StagedPlanKind;
  readonly start: Day;
}

/** The identity as one text, for use as a key. */
export const planKey = ({ councilChildId, kind, start }: PlanIdentity): string => `${kind} ${start} ${councilChildId}`;
