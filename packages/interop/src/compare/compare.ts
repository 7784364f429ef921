import type { StagedChild } from '../staging/staged-child.ts';
import type { StagedHeader } from '../staging/staged-header.ts';
import type { HeldBackPlan } from '../staging/staged-plan.ts';
import { compareMissingPlan } from './compare-missing-plan.ts';
import { comparePlan } from './compare-plan.ts';
import type { KnownPlan } from './known-plan.ts';
import { planKey } from './plan-identity.ts';
import type { PlanOutcome } from './plan-outcome.ts';

/** What a comparison has to know of a file. */
export type ComparedFile = Pick<StagedHeader, 'source' | 'asAt' | 'covers'>;

/** A comparison under way: children go in one by one, so that a file need not be held. */
export interface Comparison {
  child(child: Pick<StagedChild, 'councilChildId' | 'plans' | 'plansHeldBack'>): readonly PlanOutcome[];
  /** A child whom an error kept out. */
  heldBack(councilChildId: string): void;
  /** Known plans that the file did not hold; to be asked once, and only when the file was read to its end. */
  missing(recordsUnplaced: number): readonly PlanOutcome[];
}

/** Begins to compare a file with the plans already known. Writes nothing and ends no plan. */
export const startComparison = (known: readonly KnownPlan[], file: ComparedFile): Comparison => {
  const childrenKnown = new Set(known.map(({ councilChildId }) => councilChildId));
  const byKey = new Map(known.map((plan) => [planKey(plan), plan]));
  const found = new Set<string>();
  const childrenHeldBack = new Set<string>();
  const plansHeldBack = new Map<string, readonly HeldBackPlan[]>();
  return {
    child({ councilChildId, plans, plansHeldBack: held }) {
      if (held.length > 0 && childrenKnown.has(councilChildId)) plansHeldBack.set(councilChildId, held);
      return plans.map((plan) => {
        const key = planKey({ councilChildId, kind: plan.kind, start: plan.start });
        const before = byKey.get(key) ?? null;
        if (before !== null) found.add(key);
        return comparePlan(councilChildId, plan, before, file.asAt);
      });
    },
    heldBack(councilChildId) {
      if (childrenKnown.has(councilChildId)) childrenHeldBack.add(councilChildId);
    },
    missing: (recordsUnplaced) =>
      known
        .filter((plan) => !found.has(planKey(plan)))
        .flatMap((plan) => {
          const outcome = compareMissingPlan(plan, {
            ...file,
            childHeldBack: childrenHeldBack.has(plan.councilChildId),
            plansHeldBack: plansHeldBack.get(plan.councilChildId) ?? [],
            certain: recordsUnplaced === 0,
          });
          return outcome === null ? [] : [outcome];
        }),
  };
};

/** The whole comparison at once, for children already at hand from a file read to its end. */
export const compare = (
  children: readonly StagedChild[],
  known: readonly KnownPlan[],
  file: ComparedFile,
): readonly PlanOutcome[] => {
  const comparison = startComparison(known, file);
  return [...children.flatMap((child) => comparison.child(child)), ...comparison.missing(0)];
};
