import { checkPlanSet } from '../rules/check-plan-set.ts';
import type { Finding } from '../rules/finding.ts';
import { countReviews } from './count-plans.ts';
import type { HeldBackPlan, StagedPlan, StagedReview } from './staged-plan.ts';

export interface SettledPlans {
  readonly plans: StagedPlan[];
  readonly plansHeldBack: HeldBackPlan[];
}

/** A plan that may go in by the rules that concern it alone, and where what is found beside the others is noted. */
export interface PlanToSettle {
  readonly plan: StagedPlan;
  readonly note: (finding: Finding) => void;
}

const same = (one: StagedPlan, other: StagedPlan): boolean =>
  one.end === other.end &&
  one.initialCategory === other.initialCategory &&
  one.latestCategory === other.latestCategory &&
  one.previousPlans === other.previousPlans;

const union = (reviews: readonly StagedReview[]): StagedReview[] =>
  [...new Map(reviews.toReversed().map((review) => [review.heldOn, review])).values()].toSorted((one, other) =>
    one.heldOn < other.heldOn ? -1 : 1,
  );

const merged = (plan: StagedPlan, repeats: readonly StagedPlan[]): StagedPlan => ({
  ...plan,
  reviews: union([plan, ...repeats].flatMap(({ reviews }) => reviews)),
  reviewsHeldBack: [plan, ...repeats].reduce((sum, { reviewsHeldBack }) => sum + reviewsHeldBack, 0),
});

/** A child's plans of one kind, held against each other; by start. */
export const settlePlans = (read: readonly PlanToSettle[]): SettledPlans => {
  const verdicts = checkPlanSet(
    read.map(({ plan }) => plan),
    same,
  );
  const kept: StagedPlan[] = [];
  const repeats: StagedPlan[] = [];
  const plansHeldBack: HeldBackPlan[] = [];
  for (const [index, { plan, note }] of read.entries()) {
    const verdict = verdicts[index];
    if (verdict === undefined || verdict.kind === 'kept') kept.push(plan);
    else note(verdict.finding);
    if (verdict?.kind === 'repeats') repeats.push(plan);
    if (verdict?.kind === 'out') {
      const { kind, start, where, line } = plan;
      plansHeldBack.push({ kind, start, reviews: countReviews(plan), where, line });
    }
  }
  const plans = kept.map((plan) => {
    return merged(
      plan,
      repeats.filter(({ start }) => start === plan.start),
    );
  });
  return { plans: plans.toSorted((one, other) => (one.start < other.start ? -1 : 1)), plansHeldBack };
};
