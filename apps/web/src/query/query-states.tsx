import type { UseQueryResult } from '@tanstack/react-query';
import { ErrorState, LoadingState } from '@waymark/ui';
import type { ReactNode } from 'react';
import { problemOf } from '../api/api-problem.ts';
import { addresses } from '../navigation/addresses.ts';

export interface QueryStatesProps<Answer> {
  readonly query: UseQueryResult<Answer>;
  /** What is on its way, as in "Loading the register". */
  readonly what: string;
  readonly children: (answer: Answer) => ReactNode;
}

/** Answers that asking again does not change: the reader needs a way on. */
const wayOn: ReadonlySet<number> = new Set([403, 404]);

/** Loading, failed or there. An answer that is there stays in sight when asking for it again fails. */
export const QueryStates = <Answer,>({ query, what, children }: QueryStatesProps<Answer>): ReactNode => {
  const { data, error, isFetching, refetch } = query;
  if (data !== undefined) return children(data);
  if (error === null) return <LoadingState what={what} />;
  const problem = problemOf(error);
  return (
    <ErrorState problem={problem} isRetrying={isFetching} onRetry={() => void refetch()}>
      {problem !== null && wayOn.has(problem.status) ? (
        <p className="govuk-body">
          <a className="govuk-link" href={addresses.home}>
            Go to your first page
          </a>
        </p>
      ) : null}
    </ErrorState>
  );
};
