import type { Day } from '@waymark/contracts';
import type { StagedPlan } from '../staging/staged-plan.ts';
import type { KnownPlan } from './known-plan.ts';
import { planChanges } from './plan-changes.ts';
import type { PlanIdentity } from './plan-identity.ts';
import type { PlanOutcome } from './plan-outcome.ts';

/** What one plan of a file, whose statements hold on `asAt`, does to what is known of it. */
export const comparePlan = (
  councilChildId: string,
  plan: StagedPlan,
  known: KnownPlan | null,
  asAt: Day,
): PlanOutcome => {
  const identity: PlanIdentity = { councilChildId, kind: plan.kind, start: plan.start };
  if (known === null) return { outcome: 'created', identity, plan };
  const changes = planChanges(plan, known);
  if (changes.length === 0) return { outcome: 'unchanged', identity };
  if (known.asAt > asAt) return { outcome: 'known-is-newer', identity, knownAsAt: known.asAt };
  return { outcome: 'updated', identity, plan, changes };
};
