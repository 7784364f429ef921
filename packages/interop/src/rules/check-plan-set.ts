import { anError, aWarning, type Finding } from './finding.ts';
import type { PlanDates } from './plan-dates.ts';

/** What becomes of one of a child's plans beside the others. */
export type PlanVerdict =
  | { readonly kind: 'kept' }
  /** The same plan again: it goes into the first one. */
  | { readonly kind: 'repeats'; readonly finding: Finding }
  | { readonly kind: 'out'; readonly finding: Finding };

const kept: PlanVerdict = { kind: 'kept' };
const out = (code: string, message: string): PlanVerdict => ({ kind: 'out', finding: anError(code, message) });

const repeats: PlanVerdict = {
  kind: 'repeats',
  finding: aWarning('plan-repeated', 'The same plan stands in the file more than once; it was read once.'),
};
const contradicts = out(
  'plan-repeated-differently',
  'Two plans of this child start on one day and say different things, so neither was taken.',
);
const secondOpen = out(
  'more-than-one-open-plan',
  'Another plan of this child starts later and is open as well (census rule 8935); this one needs an end date.',
);
const overlaps = out(
  'plans-overlap',
  'This plan runs on after another plan of the same child has started (census rule 8940).',
);

/**
 * The rules about a child's plans of one kind taken together: repeats, one open plan at most (8935), no overlap (8940).
 * Of plans that cannot all be right the one that starts last stays, so that a child who is on a plan is seen to be.
 * @param same whether two plans with one start say the same.
 * @returns one verdict for each plan, in their order.
 */
export const checkPlanSet = <Plan extends PlanDates>(
  plans: readonly Plan[],
  same: (one: Plan, other: Plan) => boolean,
): readonly PlanVerdict[] => {
  const verdicts = new Map<Plan, PlanVerdict>();
  for (const group of Map.groupBy(plans, (plan) => plan.start).values()) {
    const [first, ...rest] = group;
    const agree = first !== undefined && rest.every((plan) => same(first, plan));
    for (const plan of group) verdicts.set(plan, agree ? (plan === first ? kept : repeats) : contradicts);
  }
  let later: Plan | undefined;
  const single = plans.filter((plan) => verdicts.get(plan)?.kind === 'kept');
  for (const plan of single.toSorted((one, other) => (one.start < other.start ? 1 : -1))) {
    if (later === undefined || (plan.end !== null && plan.end <= later.start)) later = plan;
    else verdicts.set(plan, plan.end === null && later.end === null ? secondOpen : overlaps);
  }
  return plans.map((plan) => verdicts.get(plan) ?? kept);
};
