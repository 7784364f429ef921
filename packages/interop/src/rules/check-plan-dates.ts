import type { Day } from '@waymark/contracts';
import { anError, type Finding } from './finding.ts';
import type { PlanDates } from './plan-dates.ts';

export interface CheckedPlanDates {
  readonly onStart: readonly Finding[];
  readonly onEnd: readonly Finding[];
}

/**
 * The rules about one plan's own dates (standards.md 1.2), each an error: `plan-end-before-start` (8925),
 * `plan-ends-on-start-day` (8840, child protection only), `plan-after-death` (8915), `plan-end-after-death` (8920).
 */
export const checkPlanDates = (plan: PlanDates, deathDate: Day | null): CheckedPlanDates => {
  const onStart: Finding[] = [];
  const onEnd: Finding[] = [];
  const { start, end } = plan;
  if (end !== null && end < start) {
    onEnd.push(anError('plan-end-before-start', 'The plan ends before it starts (census rule 8925).'));
  }
  if (end === start && plan.kind === 'child-protection') {
    onEnd.push(anError('plan-ends-on-start-day', 'The plan starts and ends on one day (census rule 8840).'));
  }
  if (deathDate !== null && start > deathDate) {
    onStart.push(anError('plan-after-death', 'The plan starts after the date of death (census rule 8915).'));
  } else if (deathDate !== null && end !== null && end > deathDate) {
    onEnd.push(anError('plan-end-after-death', 'The plan ends after the date of death (census rule 8920).'));
  }
  return { onStart, onEnd };
};
