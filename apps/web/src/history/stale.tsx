import type { Change } from '@waymark/ui';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/api-problem.ts';
import { Conflict } from '../states/conflict.tsx';

/** Whether a refusal is because of what somebody else did meanwhile (S19). */
export const isStale = (problem: ApiProblem | undefined): problem is ApiProblem => problem?.code === 'stale-version';

/** Somebody was quicker: who, when and what is different now; what was entered stays in the form below. */
export const Stale = ({
  problem,
  changes,
}: {
  readonly problem: ApiProblem;
  readonly changes: readonly Change[];
}): ReactNode => (
  <Conflict
    problem={problem}
    changes={changes}
    kept="It stands in the form below. Look at what changed, then save again."
  />
);

type Fields = Readonly<Record<string, string>>;

/** The fields of a form that are different now from when it was opened. */
export const changesBetween = (before: Fields | undefined, now: Fields): readonly Change[] =>
  before === undefined
    ? []
    : Object.keys(now).flatMap((what) =>
        before[what] === now[what] ? [] : [{ what, was: before[what] || 'None', now: now[what] || 'None' }],
      );
