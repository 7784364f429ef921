import {
  type Day,
  type ImportKind,
  importKindLabels,
  type PlanCategory,
  type StagedPlanRecord,
} from '@waymark/contracts';
import { dayWords } from '../../engagement/rules/day-words.ts';

/** A plan as it stands in Waymark, as far as a file may change it. */
export interface StandingPlan {
  readonly endsOn: Day | null;
  readonly initialCategory: PlanCategory | null;
  readonly latestCategory: PlanCategory | null;
  readonly previousPlans: number | null;
  /** The day its source speaks of. */
  readonly asAt: Day;
  /** Days of reviews that were ever recorded, corrected ones included. */
  readonly reviews: ReadonlySet<Day>;
  /** Since this was recorded, a file was found not to hold it. */
  readonly isMissed: boolean;
}

interface PlanFields {
  readonly endsOn: Day | null;
  readonly initialCategory: PlanCategory | null;
  readonly latestCategory: PlanCategory | null;
  readonly previousPlans: number | null;
}

/** What a file's statement about a plan comes to. */
export type StatedPlanJudgement =
  | { readonly outcome: 'create'; readonly fields: PlanFields; readonly reviews: readonly Day[] }
  /** `isChanged` false: stated as it is known, of a newer day, or again after it was missed. */
  | {
      readonly outcome: 'supersede';
      readonly isChanged: boolean;
      readonly fields: PlanFields;
      readonly reviews: readonly Day[];
      readonly reason: string;
    }
  | { readonly outcome: 'add-reviews'; readonly reviews: readonly Day[] }
  | { readonly outcome: 'nothing' }
  | { readonly outcome: 'known-is-newer' };

const differs = (stated: StagedPlanRecord, standing: StandingPlan): boolean =>
  stated.endsOn !== standing.endsOn ||
  (stated.initialCategory !== null && stated.initialCategory !== standing.initialCategory) ||
  (stated.latestCategory !== null && stated.latestCategory !== standing.latestCategory);

/**
 * Holds a plan of a file of this kind, whose statements hold on `asAt`, against the plan that stands (domain.md E18). An end that was
 * taken away is a change; what the file does not say takes nothing away, and no review is ever taken away.
 */
export const judgeStatedPlan = (
  stated: StagedPlanRecord,
  standing: StandingPlan | undefined,
  { kind, asAt }: { readonly kind: ImportKind; readonly asAt: Day },
): StatedPlanJudgement => {
  const { endsOn, initialCategory, latestCategory, previousPlans } = stated;
  const days = [...new Set(stated.reviews)].sort();
  if (standing === undefined) {
    return { outcome: 'create', fields: { endsOn, initialCategory, latestCategory, previousPlans }, reviews: days };
  }
  const reviews = days.filter((day) => !standing.reviews.has(day));
  const isChanged = differs(stated, standing);
  if (standing.asAt > asAt) return { outcome: isChanged || reviews.length > 0 ? 'known-is-newer' : 'nothing' };
  if (isChanged || standing.asAt < asAt || standing.isMissed) {
    const fields = {
      endsOn,
      initialCategory: initialCategory ?? standing.initialCategory,
      latestCategory: latestCategory ?? standing.latestCategory,
      previousPlans: previousPlans ?? standing.previousPlans,
    };
    const reason = `${isChanged ? 'Newer' : 'Stated again by'} ${importKindLabels[kind]}, as at ${dayWords(asAt)}`;
    return { outcome: 'supersede', isChanged, fields, reviews, reason };
  }
  return reviews.length > 0 ? { outcome: 'add-reviews', reviews } : { outcome: 'nothing' };
};
