import { checkReview } from '../rules/check-review.ts';
import { aWarning } from '../rules/finding.ts';
import type { PlanDates } from '../rules/plan-dates.ts';
import type { StagedReview } from '../staging/staged-plan.ts';
import { all, type CensusElement } from './census-element.ts';
import { pastDay } from './past-day.ts';
import { placeOf, type ReadingContext } from './reading-context.ts';
import { startRecord } from './record-notes.ts';

export interface Reviews {
  readonly reviews: StagedReview[];
  readonly reviewsHeldBack: number;
}

const repeated = aWarning('review-repeated', 'The same review stands in this plan more than once; it was read once.');

/** @param plan `null` where the plan's own dates cannot be used, so that reviews cannot be held against them. */
export const readReviews = (at: CensusElement, plan: PlanDates | null, context: ReadingContext): Reviews => {
  const found = new Map<string, StagedReview>();
  let reviewsHeldBack = 0;
  for (const element of all(at, 'Reviews').flatMap((group) => all(group, 'CPPreviewDate'))) {
    const record = startRecord(context.notes);
    const heldOn = record.read(element, pastDay('The date of the review', 'error', context.asOf));
    if (heldOn !== null && plan !== null) record.note(checkReview(heldOn, plan), element);
    if (record.failed) reviewsHeldBack += 1;
    else if (heldOn !== null && found.has(heldOn)) record.note([repeated], element);
    else if (heldOn !== null) found.set(heldOn, { heldOn, ...placeOf(element, context) });
  }
  const reviews = [...found.values()].toSorted((one, other) => (one.heldOn < other.heldOn ? -1 : 1));
  return { reviews, reviewsHeldBack };
};
