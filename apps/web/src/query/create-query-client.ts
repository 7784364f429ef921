import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isApiProblem } from '../api/api-problem.ts';
import type { Session } from '../session/session.ts';

/** Times an unanswered question is asked again by itself. What the server did answer is never asked again. */
const mostRetries = 2;

/**
 * The answers this page holds, in memory only: nothing personal stays in the browser. A session that has ended is told
 * to the page once, wherever it shows.
 */
export const createQueryClient = (session: Session): QueryClient => {
  const onError = (thrown: unknown) => {
    if (isApiProblem(thrown) && thrown.isSignedOut) session.end();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        retry: (failures, thrown) => isApiProblem(thrown) && thrown.isUnreachable && failures < mostRetries,
        // Without a connection a question fails at once and says so, instead of waiting without a word.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
};
