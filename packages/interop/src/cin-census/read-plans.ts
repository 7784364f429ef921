import type { Day } from '@waymark/contracts';
import { checkPlanSet } from '../rules/check-plan-set.ts';
import { countReviews } from '../staging/count-plans.ts';
import type { HeldBackPlan, StagedPlan, StagedReview } from '../staging/staged-plan.ts';
import { all, type CensusElement } from './census-element.ts';
import { planFields } from './plan-fields.ts';
import { type PlanReading, readPlan } from './read-plan.ts';
import type { ReadingContext } from './reading-context.ts';
import { startRecord } from './record-notes.ts';

export interface Plans {
  readonly plans: StagedPlan[];
  readonly plansHeldBack: HeldBackPlan[];
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

/** The plans of one kind, held against each other. */
const settle = (readings: readonly PlanReading[], context: ReadingContext): Plans => {
  const plansHeldBack = readings.flatMap((reading) => ('heldBack' in reading ? [reading.heldBack] : []));
  const read = readings.flatMap((reading) => ('plan' in reading ? [reading] : []));
  const verdicts = checkPlanSet(
    read.map(({ plan }) => plan),
    same,
  );
  const kept: StagedPlan[] = [];
  const repeats: StagedPlan[] = [];
  for (const [index, { plan, element }] of read.entries()) {
    const verdict = verdicts[index];
    if (verdict === undefined || verdict.kind === 'kept') kept.push(plan);
    else startRecord(context.notes).note([verdict.finding], element);
    if (verdict?.kind === 'repeats') repeats.push(plan);
    if (verdict?.kind === 'out') {
      const { kind, start, where, line } = plan;
      plansHeldBack.push({ kind, start, reviews: countReviews(plan), where, line });
    }
  }
  const withRepeats = kept.map((plan) => {
    return merged(
      plan,
      repeats.filter(({ start }) => start === plan.start),
    );
  });
  return { plans: withRepeats, plansHeldBack };
};

/** A child's plans, by kind and then by start. */
export const readPlans = (child: CensusElement, deathDate: Day | null, context: ReadingContext): Plans => {
  const plans: StagedPlan[] = [];
  const plansHeldBack: HeldBackPlan[] = [];
  for (const fields of planFields) {
    const elements = all(child, 'CINdetails').flatMap((details) => all(details, fields.element));
    const settled = settle(
      elements.map((element) => readPlan(element, fields, deathDate, context)),
      context,
    );
    plans.push(...settled.plans.toSorted((one, other) => (one.start < other.start ? -1 : 1)));
    plansHeldBack.push(...settled.plansHeldBack);
  }
  return { plans, plansHeldBack };
};
