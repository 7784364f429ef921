import { planCategories, planKinds } from '@waymark/contracts';
import { code, count, day, factColumns, index, looseRef, table, text, uniqueIndex } from '@waymark/kit';
import { isNull } from 'drizzle-orm';
import { persons } from '../persons/tables.ts';

export const planSources = ['typed', 'cin-census', 'annex-a'] as const;

/** Fact about a child: on a plan from a day. `planKey` is the same for every version of one plan. */
export const plans = table(
  'plans',
  {
    ...factColumns(() => persons.id),
    /** Identity of the plan across its corrections: the id of its first fact. */
    planKey: looseRef().notNull(),
    kind: code(planKinds).notNull(),
    startsOn: day().notNull(),
    endsOn: day(),
    initialCategory: code(planCategories),
    latestCategory: code(planCategories),
    previousPlans: count(),
    source: code(planSources).notNull(),
    /** The day the source speaks of: a census' reference date, or the day it was typed. */
    asAt: day().notNull(),
    importRunId: looseRef(),
  },
  (t) => [
    uniqueIndex('plans_person_id_kind_starts_on_idx').on(t.personId, t.kind, t.startsOn).where(isNull(t.supersedes)),
    uniqueIndex('plans_supersedes_idx').on(t.supersedes),
    index('plans_plan_key_idx').on(t.planKey),
    index('plans_person_id_idx').on(t.personId),
  ],
);

/** Fact: a plan was reviewed on a day. */
export const planReviews = table(
  'plan_reviews',
  {
    ...factColumns(() => persons.id),
    planKey: looseRef().notNull(),
    on: day().notNull(),
    source: code(planSources).notNull(),
  },
  (t) => [
    uniqueIndex('plan_reviews_plan_key_on_idx').on(t.planKey, t.on).where(isNull(t.supersedes)),
    uniqueIndex('plan_reviews_supersedes_idx').on(t.supersedes),
    index('plan_reviews_plan_key_idx').on(t.planKey),
    index('plan_reviews_person_id_idx').on(t.personId),
  ],
);

/** Fact: an imported plan no longer stands in a newer file; it is shown so and never silently ended. */
export const planAbsences = table(
  'plan_absences',
  {
    ...factColumns(() => persons.id),
    planKey: looseRef().notNull(),
    /** Reference date of the file the plan is missing from. */
    asAt: day().notNull(),
    importRunId: looseRef().notNull(),
    note: text(),
  },
  (t) => [
    uniqueIndex('plan_absences_plan_key_as_at_idx').on(t.planKey, t.asAt).where(isNull(t.supersedes)),
    uniqueIndex('plan_absences_supersedes_idx').on(t.supersedes),
    index('plan_absences_plan_key_idx').on(t.planKey),
    index('plan_absences_person_id_idx').on(t.personId),
  ],
);
