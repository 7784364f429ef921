import { type Change, ConflictState } from '@waymark/ui';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/api-problem.ts';

export interface ConflictProps {
  /** The refusal (409). Its facts name who changed it and when, within what the reader may see. */
  readonly problem: ApiProblem;
  /** What is different now, as far as the screen knows it from asking again. */
  readonly changes?: readonly Change[] | undefined;
  /** What the reader chose or typed, which is still there (S19). */
  readonly kept?: ReactNode | undefined;
  readonly actions?: ReactNode | undefined;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A refusal because someone else was quicker, in the words of the facts that came with it. */
export const Conflict = ({ problem, changes = [], kept, actions }: ConflictProps): ReactNode => (
  <ConflictState
    changedBy={text(problem.facts['changedBy'])}
    changedAt={text(problem.facts['changedAt'])}
    changes={changes}
    kept={kept}
    actions={actions}
  />
);
