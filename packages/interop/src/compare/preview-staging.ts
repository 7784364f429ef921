import { countPlans } from '../staging/count-plans.ts';
import type { Issue } from '../staging/issue.ts';
import type { StagedChild } from '../staging/staged-child.ts';
import type { StagedHeader } from '../staging/staged-header.ts';
import type { StagingEvent } from '../staging/staging-event.ts';
import { createCappedList } from './capped-list.ts';
import { type Comparison, startComparison } from './compare.ts';
import type { KnownPlan } from './known-plan.ts';
import type { PlanOutcome } from './plan-outcome.ts';
import type { ListedIssue, Preview } from './preview.ts';

export interface PreviewOptions {
  /**
   * Gets every outcome as it is found, with its child where the file holds one: what a preview itself does not list
   * or a confirmed import writes. Nothing may be written before the preview's `complete` is known to be `true`.
   */
  readonly onOutcome?: (outcome: PlanOutcome, child: StagedChild | null) => void;
}

/** Issues of one severity, and outcomes, that a preview lists. */
const mostListed = 5000;

const createTotals = () => ({
  outcomes: { created: 0, updated: 0, unchanged: 0, 'known-is-newer': 0, 'held-back': 0, 'no-longer-in-file': 0 },
  found: { children: 0, plans: 0, reviews: 0 },
});

const listedIssue = ({ severity: _, ...issue }: Issue): ListedIssue => issue;

/**
 * What importing a file would do to the plans known; it writes nothing and holds little of the file.
 * @param events any reader's staging events.
 */
export const previewStaging = async (
  events: AsyncIterable<StagingEvent>,
  known: readonly KnownPlan[],
  { onOutcome }: PreviewOptions = {},
): Promise<Preview> => {
  const issues = {
    error: createCappedList<ListedIssue>(mostListed),
    warning: createCappedList<ListedIssue>(mostListed),
  };
  const outcomes = createCappedList<PlanOutcome>(mostListed);
  const totals = createTotals();
  let comparison: Comparison | null = null;
  let header: StagedHeader | null = null;
  let complete = false;
  const count = ({ plans, reviews }: { readonly plans: number; readonly reviews: number }): void => {
    totals.found.children += 1;
    totals.found.plans += plans;
    totals.found.reviews += reviews;
  };
  const take = (found: readonly PlanOutcome[] | undefined, child: StagedChild | null): void => {
    for (const outcome of found ?? []) {
      totals.outcomes[outcome.outcome] += 1;
      if (outcome.outcome !== 'unchanged') outcomes.add(outcome);
      onOutcome?.(outcome, child);
    }
  };
  for await (const event of events) {
    if (event.type === 'issue') issues[event.issue.severity].add(listedIssue(event.issue));
    else if (event.type === 'child') {
      count(countPlans(event.child));
      take(comparison?.child(event.child), event.child);
    } else if (event.type === 'held-back') {
      count(event.child);
      if (event.child.councilChildId !== null) comparison?.heldBack(event.child.councilChildId);
    } else if (event.type === 'header') {
      header = event.header;
      comparison = startComparison(known, header);
    } else {
      complete = event.end.complete;
      if (complete) take(comparison?.missing(event.end.recordsUnplaced), null);
    }
  }
  return {
    header,
    outcomes: outcomes.listed,
    outcomesNotListed: outcomes.notListed,
    counts: {
      ...totals.found,
      created: totals.outcomes.created,
      updated: totals.outcomes.updated,
      unchanged: totals.outcomes.unchanged,
      knownIsNewer: totals.outcomes['known-is-newer'],
      heldBack: totals.outcomes['held-back'],
      noLongerInFile: totals.outcomes['no-longer-in-file'],
      complete,
      errors: [...issues.error.listed],
      warnings: [...issues.warning.listed],
      errorsNotListed: issues.error.notListed,
      warningsNotListed: issues.warning.notListed,
    },
  };
};
