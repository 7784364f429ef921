import type { Day } from '@waymark/contracts';
import type { StagedPlan } from '../staging/staged-plan.ts';
import type { KnownPlan } from './known-plan.ts';

/** One thing that a file states otherwise than it is known. */
export type PlanChange =
  | {
      readonly field: 'end' | 'initialCategory' | 'latestCategory';
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly field: 'reviews'; readonly added: readonly Day[] };

const categoryFields = ['initialCategory', 'latestCategory'] as const;

/**
 * What a file would change in a known plan. An end taken away is a change; a category the file does not state is
 * none, and no review is ever taken away.
 */
export const planChanges = (plan: StagedPlan, known: KnownPlan): readonly PlanChange[] => {
  const changes: PlanChange[] = [];
  if (plan.end !== known.end) changes.push({ field: 'end', from: known.end, to: plan.end });
  for (const field of categoryFields) {
    const to = plan[field];
    if (to !== null && to !== known[field]) changes.push({ field, from: known[field], to });
  }
  const held = new Set(known.reviews);
  const added = plan.reviews.map(({ heldOn }) => heldOn).filter((day) => !held.has(day));
  if (added.length > 0) changes.push({ field: 'reviews', added });
  return changes;
};
