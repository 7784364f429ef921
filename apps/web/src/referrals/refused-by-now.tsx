import { type ReferralState, referralStateLabels, referralStates } from '@waymark/contracts';
import type { Change } from '@waymark/ui';
import { InsetText } from '@waymark/ui';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/api-problem.ts';
import { Conflict } from '../states/conflict.tsx';

export interface RefusedByNowProps {
  readonly problem: ApiProblem;
  readonly changes: readonly Change[];
  readonly kept: ReactNode;
}

const stateOf = (code: unknown): ReferralState | undefined => referralStates.find((state) => state === code);

/** "It is “Has a place” now and cannot become “Accepted: receiving nothing yet”." Both states are named (S18). */
const illegalMoveWords = ({ code, facts }: ApiProblem): string | undefined => {
  const from = stateOf(facts['from']);
  const to = stateOf(facts['to']);
  if (code !== 'illegal-move' || from === undefined || to === undefined) return undefined;
  if (from === to) return `It is “${referralStateLabels[from]}” already.`;
  return `It is “${referralStateLabels[from]}” now and cannot become “${referralStateLabels[to]}”.`;
};

/** Whether a refusal is because of what someone else did meanwhile; others are told as errors of the form. */
export const isOutrun = ({ code }: ApiProblem): boolean => code === 'stale-version' || code === 'illegal-move';

/** Someone was quicker, or the move does not exist from here: what changed, and what was entered stays. */
export const RefusedByNow = ({ problem, changes, kept }: RefusedByNowProps): ReactNode => {
  const words = illegalMoveWords(problem);
  return (
    <>
      <Conflict problem={problem} changes={changes} kept={kept} />
      {words === undefined ? null : <InsetText>{words} Nothing was saved.</InsetText>}
    </>
  );
};
