import { type CircumstanceKind, circumstanceLabels, type Day, daysBetween } from '@waymark/contracts';

/** What raises the review of risk (domain.md G1 to G3, C10, C11): separation above all, never a reason to look away. */
const raising: readonly CircumstanceKind[] = [
  'separation-intended',
  'separation',
  'reconciliation',
  'pregnancy',
  'birth',
  'new-partner',
  'moved',
  'child-removed',
  'court-proceedings',
  'release',
  'lost-work',
  'lost-home',
];

/** For how long after its beginning, or its end where it has one, a circumstance keeps the review raised. */
const daysRaised = 365;

export interface ReviewedCircumstance {
  readonly kind: CircumstanceKind;
  readonly from: Day;
  readonly to: Day | null;
}

export interface ReviewLevel {
  readonly isRaised: boolean;
  /** One line for each circumstance that raises it, the newest first. */
  readonly because: readonly string[];
  readonly version: string;
}

/**
 * Whether circumstances raise the review of risk as at a day (domain.md G1). A further circumstance can only raise it:
 * no separation, no custody and no quiet lowers it. It is as restricted as what it is given: hand over only what the
 * reader may read (model.md section 7 rule 1).
 */
export const reviewLevel = (circumstances: readonly ReviewedCircumstance[], asAt: Day): ReviewLevel => {
  const found = circumstances
    .filter(({ kind, from, to }) => {
      const since = to !== null && to <= asAt ? to : from;
      return raising.includes(kind) && from <= asAt && daysBetween(since, asAt) <= daysRaised;
    })
    .toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return {
    isRaised: found.length > 0,
    because: found.map(({ kind, from }) => `${circumstanceLabels[kind]}, ${from}`),
    version: 'review-1',
  };
};
