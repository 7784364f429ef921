import type { UseQueryResult } from '@tanstack/react-query';
import { ErrorState, LoadingState } from '@waymark/ui';
import type { ReactNode } from 'react';
import { problemOf } from '../api/api-problem.ts';

export interface QueryStatesProps<Answer> {
  readonly query: UseQueryResult<Answer>;
  /** What is on its way, as in "Loading the register". */
  readonly what: string;
  readonly children: (answer: Answer) => ReactNode;
}

/** Loading, failed or there. An answer that is there stays in sight when asking for it again fails. */
export const QueryStates = <Answer,>({ query, what, children }: QueryStatesProps<Answer>): ReactNode => {
  const { data, error, isFetching, refetch } = query;
  if (data !== undefined) return children(data);
  if (error === null) return <LoadingState what={what} />;
  return <ErrorState problem={problemOf(error)} isRetrying={isFetching} onRetry={() => void refetch()} />;
};
