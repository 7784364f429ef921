import type { ToldProblem } from './problems.ts';

/** The one form every failure is told in: `application/problem+json`, kept by no cache (RFC 9457). */
export const problemAnswer = ({ problem, headers }: ToldProblem): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
