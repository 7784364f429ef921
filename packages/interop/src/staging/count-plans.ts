import type { HeldBackPlan, StagedPlan } from './staged-plan.ts';

/** Reviews that a plan has in the file, those kept out included. */
export const countReviews = ({ reviews, reviewsHeldBack }: Pick<StagedPlan, 'reviews' | 'reviewsHeldBack'>): number =>
  reviews.length + reviewsHeldBack;

/** Plans and reviews that a child has in the file, those kept out included and repeats once. */
export const countPlans = (child: {
  readonly plans: readonly StagedPlan[];
  readonly plansHeldBack: readonly HeldBackPlan[];
}): { readonly plans: number; readonly reviews: number } => ({
  plans: child.plans.length + child.plansHeldBack.length,
  reviews:
    child.plans.reduce((sum, plan) => sum + countReviews(plan), 0) +
    child.plansHeldBack.reduce((sum, { reviews }) => sum + reviews, 0),
});
