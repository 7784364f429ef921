import type { Day } from '@waymark/contracts';
import { checkPlanDates } from '../rules/check-plan-dates.ts';
import { anError, aWarning, type Reading } from '../rules/finding.ts';
import { type CodeRule, readCode } from '../rules/read-code.ts';
import { readCount } from '../rules/read-count.ts';
import { type CategoryOfAbuse, categoriesOfAbuse } from '../staging/codes.ts';
import { countReviews } from '../staging/count-plans.ts';
import type { HeldBackPlan, StagedPlan } from '../staging/staged-plan.ts';
import type { CensusElement } from './census-element.ts';
import { pastDay } from './past-day.ts';
import type { PlanFields } from './plan-fields.ts';
import { readReviews } from './read-reviews.ts';
import { placeOf, type ReadingContext } from './reading-context.ts';
import { type RecordNotes, startRecord } from './record-notes.ts';

/** A plan that may go in, or what is known of one that may not; with its element. */
export type PlanReading =
  | { readonly element: CensusElement; readonly plan: StagedPlan }
  | { readonly element: CensusElement; readonly heldBack: HeldBackPlan };

/** As many as a row of an import holds. */
const mostReviews = 1000;
const tooManyReviews = anError('reviews-too-many', 'The plan has more than 1,000 reviews, which no real plan has.');
const noStart = anError('plan-start-missing', 'The plan has no start date.');

const category = (label: string, number: string) => {
  const rule: CodeRule<CategoryOfAbuse> = { label, code: 'category-not-recognised', list: categoriesOfAbuse };
  return {
    rule: (text: string): Reading<CategoryOfAbuse> => readCode(text, rule),
    missing: aWarning('category-missing', `${label} is not given (census rule ${number}).`),
  };
};
const initial = category('The initial category of abuse', '8905');
const latest = category('The latest category of abuse', '8910');

const readCategories = (at: CensusElement, kind: PlanFields['kind'], record: RecordNotes) => {
  if (kind !== 'child-protection') return { initialCategory: null, latestCategory: null, previousPlans: null };
  return {
    initialCategory: record.required(at, 'InitialCategoryOfAbuse', initial.rule, initial.missing),
    latestCategory: record.required(at, 'LatestCategoryOfAbuse', latest.rule, latest.missing),
    previousPlans: record.value(at, 'NumberOfPreviousCPP', (text) => readCount(text, 'The number of previous plans')),
  };
};

/** Reads one plan and its reviews by the rules that concern it alone. */
export const readPlan = (
  element: CensusElement,
  fields: PlanFields,
  deathDate: Day | null,
  context: ReadingContext,
): PlanReading => {
  const { kind } = fields;
  const record = startRecord(context.notes);
  record.noteRepeats(element, 'error');
  const startRule = pastDay('The start date of the plan', 'error', context.asOf);
  const start = record.required(element, fields.start, startRule, noStart);
  const end = record.value(element, fields.end, pastDay('The end date of the plan', 'error', context.asOf));
  const dates = start === null || record.failed ? null : { kind, start, end };
  const checked = dates === null ? null : checkPlanDates(dates, deathDate);
  record.note(checked?.onStart ?? [], element, fields.start);
  record.note(checked?.onEnd ?? [], element, fields.end);
  const categories = readCategories(element, kind, record);
  const reviews = readReviews(element, record.failed ? null : dates, context);
  if (reviews.reviews.length > mostReviews) record.note([tooManyReviews], element);
  const place = placeOf(element, context);
  if (dates === null || record.failed)
    return { element, heldBack: { kind, start, reviews: countReviews(reviews), ...place } };
  return { element, plan: { ...dates, ...categories, ...reviews, ...place } };
};
