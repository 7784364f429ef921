import { dayOf, type Instant, type PlanView } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { isPlanInForce, notInFileWords, planWords } from './plan-words.ts';

export interface PlanLinesProps {
  readonly plans: readonly PlanView[];
  readonly asAt: Instant;
}

/** A child's plans in force, and what is to be asked about one that a newer file no longer holds. */
export const PlanLines = ({ plans, asAt }: PlanLinesProps): ReactNode => {
  const inForce = plans.filter((plan) => isPlanInForce(plan, dayOf(asAt)));
  if (inForce.length === 0) return <p className="govuk-body">No plan in force is recorded.</p>;
  return inForce.map((plan) => {
    const missing = notInFileWords(plan);
    return (
      <p key={plan.planKey} className="govuk-body">
        <strong>{planWords(plan)}</strong>
        {missing === null ? null : <span className="waymark-not-in-file"> {missing}</span>}
      </p>
    );
  });
};
