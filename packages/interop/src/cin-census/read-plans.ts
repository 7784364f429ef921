import type { Day } from '@waymark/contracts';
import { type SettledPlans, settlePlans } from '../staging/settle-plans.ts';
import type { HeldBackPlan, StagedPlan } from '../staging/staged-plan.ts';
import { all, type CensusElement } from './census-element.ts';
import { planFields } from './plan-fields.ts';
import { type PlanReading, readPlan } from './read-plan.ts';
import type { ReadingContext } from './reading-context.ts';
import { startRecord } from './record-notes.ts';

/** The plans of one kind, held against each other. */
const settle = (readings: readonly PlanReading[], context: ReadingContext): SettledPlans => {
  const heldBack = readings.flatMap((reading) => ('heldBack' in reading ? [reading.heldBack] : []));
  const read = readings.flatMap((reading) => ('plan' in reading ? [reading] : []));
  const { plans, plansHeldBack } = settlePlans(
    read.map(({ plan, element }) => ({
      plan,
      note: (finding) => startRecord(context.notes).note([finding], element),
    })),
  );
  return { plans, plansHeldBack: [...heldBack, ...plansHeldBack] };
};

/** A child's plans, by kind and then by start. */
export const readPlans = (child: CensusElement, deathDate: Day | null, context: ReadingContext): SettledPlans => {
  const plans: StagedPlan[] = [];
  const plansHeldBack: HeldBackPlan[] = [];
  for (const fields of planFields) {
    const elements = all(child, 'CINdetails').flatMap((details) => all(details, fields.element));
    const settled = settle(
      elements.map((element) => readPlan(element, fields, deathDate, context)),
      context,
    );
    plans.push(...settled.plans);
    plansHeldBack.push(...settled.plansHeldBack);
  }
  return { plans, plansHeldBack };
};
