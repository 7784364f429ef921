import type { Day } from '@waymark/contracts';
import { anError, type Finding } from './finding.ts';
import type { PlanDates } from './plan-dates.ts';

/** A review lies after its plan's start (`review-not-after-start`, 8841) and not after its end (`review-after-end`). */
export const checkReview = (heldOn: Day, plan: PlanDates): readonly Finding[] => {
  if (heldOn <= plan.start) {
    return [anError('review-not-after-start', 'The review is not after the start of its plan (census rule 8841).')];
  }
  if (plan.end !== null && heldOn > plan.end) {
    return [anError('review-after-end', 'The review is after the end of its plan.')];
  }
  return [];
};
