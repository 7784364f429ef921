import type { Day, Id, Instant, PlanKind } from '@waymark/contracts';
import type { StandingChild } from '../rules/judge-child.ts';
import type { StandingPlan } from '../rules/judge-stated-plan.ts';

/** A plan that stands, with the facts it stands on. */
export interface PlanOnRecord extends StandingPlan {
  readonly planKey: Id;
  /** The live fact. */
  readonly factId: Id;
  readonly kind: PlanKind;
  readonly startsOn: Day;
  readonly source: string;
  /** The newest day of a file that was found not to hold it, since it was last stated. */
  readonly missedAsAt: Day | null;
  /** Live notes that a file did not hold it, by the day of the file. */
  readonly absences: ReadonlyMap<Day, Id>;
}

/** A child who is known by the council's id, with plans by their identity. Changed as a batch is applied. */
export interface ChildOnRecord {
  readonly personId: Id;
  readonly version: number;
  readonly child: StandingChild;
  /** The day of a death that was recorded and taken back; a file that states it again is not believed. */
  readonly deathTakenBack: Day | null;
  readonly plans: ReadonlyMap<string, PlanOnRecord>;
  /** Starts that plans were first recorded with and that were corrected since. */
  readonly correctedStarts: ReadonlySet<string>;
}

export const planIdentity = (kind: PlanKind, startsOn: Day): string => `${kind} ${startsOn}`;

/** A fact of a plan as it is read to find what stands. */
export interface PlanFact {
  readonly id: Id;
  readonly personId: Id;
  readonly recordedAt: Instant;
  readonly supersedes: Id | null;
  readonly planKey: Id;
  readonly kind: PlanKind;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly initialCategory: StandingPlan['initialCategory'];
  readonly latestCategory: StandingPlan['latestCategory'];
  readonly previousPlans: number | null;
  readonly source: string;
  readonly asAt: Day;
}

export interface AbsenceFact {
  readonly id: Id;
  readonly planKey: Id;
  readonly recordedAt: Instant;
  readonly asAt: Day;
}

/** The plans of one child, from all facts about them. */
export const plansOnRecord = (
  facts: readonly PlanFact[],
  reviews: ReadonlyMap<Id, ReadonlySet<Day>>,
  absences: ReadonlyMap<Id, readonly AbsenceFact[]>,
): Pick<ChildOnRecord, 'plans' | 'correctedStarts'> => {
  const superseded = new Set(facts.flatMap(({ supersedes }) => (supersedes === null ? [] : [supersedes])));
  const standing = facts.filter(({ id }) => !superseded.has(id));
  const plans = new Map(
    standing.map(({ id, planKey, recordedAt, ...fact }): [string, PlanOnRecord] => {
      const noted = absences.get(planKey) ?? [];
      const since = noted.filter((absence) => absence.recordedAt > recordedAt).map((absence) => absence.asAt);
      const missedAsAt = since.sort().at(-1) ?? null;
      const plan = {
        ...fact,
        planKey,
        factId: id,
        reviews: reviews.get(planKey) ?? new Set<Day>(),
        isMissed: missedAsAt !== null,
        missedAsAt,
        absences: new Map(noted.map((absence) => [absence.asAt, absence.id])),
      };
      return [planIdentity(fact.kind, fact.startsOn), plan];
    }),
  );
  const first = facts.filter(({ supersedes }) => supersedes === null);
  const correctedStarts = first
    .map(({ kind, startsOn }) => planIdentity(kind, startsOn))
    .filter((key) => !plans.has(key));
  return { plans, correctedStarts: new Set(correctedStarts) };
};
