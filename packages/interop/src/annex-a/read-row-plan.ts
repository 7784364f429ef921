import type { Day } from '@waymark/contracts';
import { checkPlanDates } from '../rules/check-plan-dates.ts';
import { checkReview } from '../rules/check-review.ts';
import { anError, aWarning } from '../rules/finding.ts';
import { readCount } from '../rules/read-count.ts';
import type { Allocated, HeldBackPlan, StagedPlan, StagedReview } from '../staging/staged-plan.ts';
import { type ListContext, pastListDay } from './list-context.ts';
import { type ListRow, placeOfRow } from './list-rows.ts';
import { matchCategory } from './match-code.ts';
import { type RowNotes, textOfValue } from './row-notes.ts';

/** What came of the plan of one row. */
export type RowPlan = { readonly plan: StagedPlan } | { readonly heldBack: HeldBackPlan };

const noStart = anError('plan-start-missing', 'The plan has no start date.');
const longestName = 120;

const categories = [
  ['initialCategory', 'The initial category of abuse', '8905'],
  ['latestCategory', 'The latest category of abuse', '8910'],
] as const;

const readCategories = (record: RowNotes) => {
  const [initialCategory = null, latestCategory = null] = categories.map(([field, label, rule]) => {
    const match = matchCategory(label);
    if (record.text(field) === '')
      record.note([aWarning('category-missing', `${label} is not given (census rule ${rule}).`)], field);
    return record.value(field, (given) => match(textOfValue(given)));
  });
  const previousPlans = record.value('previousPlans', (given) =>
    readCount(textOfValue(given).replace(/\.0+$/, ''), 'The number of previous plans'),
  );
  return { initialCategory, latestCategory, previousPlans };
};

const noCategories = { initialCategory: null, latestCategory: null, previousPlans: null };

/** The lists name the latest review alone. One with an error stays out and lets its plan in. */
const readReview = (
  record: RowNotes,
  row: ListRow,
  plan: { readonly kind: StagedPlan['kind']; readonly start: Day; readonly end: Day | null } | null,
  context: ListContext,
): Pick<StagedPlan, 'reviews' | 'reviewsHeldBack'> => {
  if (record.given('review') === null) return { reviews: [], reviewsHeldBack: 0 };
  const heldOn = record.value('review', pastListDay(context, 'The date of the review', 'error'));
  if (heldOn !== null && plan !== null) record.note(checkReview(heldOn, plan), 'review');
  if (heldOn === null || record.failed) return { reviews: [], reviewsHeldBack: 1 };
  const review: StagedReview = { heldOn, where: placeOfRow(row, 'Date of latest review conference'), line: row.number };
  return { reviews: [review], reviewsHeldBack: 0 };
};

const nameIn = (record: RowNotes, field: 'team' | 'worker'): string | null => {
  const text = record.text(field).slice(0, longestName);
  return text === '' ? null : text;
};

const readAllocated = (record: RowNotes): { readonly allocated?: Allocated } => {
  const allocated = { team: nameIn(record, 'team'), worker: nameIn(record, 'worker') };
  return allocated.team === null && allocated.worker === null ? {} : { allocated };
};

export interface PlanRow {
  readonly row: ListRow;
  /** Notes about the plan, and about its review. */
  readonly record: RowNotes;
  readonly reviewRecord: RowNotes;
  /** The day by which the child had died, as far as the lists tell. */
  readonly deathDate: Day | null;
}

/** Reads the plan of a row by the rules that concern it alone. */
export const readRowPlan = ({ row, record, reviewRecord, deathDate }: PlanRow, context: ListContext): RowPlan => {
  const { kind } = row.list;
  if (record.given('start') === null && !record.failed) record.note([noStart], 'start');
  const start = record.value('start', pastListDay(context, 'The start date of the plan', 'error'));
  const end = record.value('end', pastListDay(context, 'The end date of the plan', 'error'));
  record.value('lastSeen', pastListDay(context, 'The date the child was last seen', 'warning'));
  const dates = start === null || record.failed ? null : { kind, start, end };
  const checked = dates === null ? null : checkPlanDates(dates, deathDate);
  record.note(checked?.onStart ?? [], 'start');
  record.note(checked?.onEnd ?? [], 'end');
  const stated = kind === 'child-protection' ? readCategories(record) : noCategories;
  const reviews = readReview(reviewRecord, row, record.failed ? null : dates, context);
  const place = { where: placeOfRow(row), line: row.number };
  if (dates === null || record.failed) {
    return { heldBack: { kind, start, reviews: reviews.reviews.length + reviews.reviewsHeldBack, ...place } };
  }
  return { plan: { ...dates, ...stated, ...reviews, ...readAllocated(record), ...place } };
};
