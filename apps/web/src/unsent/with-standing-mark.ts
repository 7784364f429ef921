import { ApiProblem } from '../api/api-problem.ts';
import { request } from '../api/request.ts';
import type { UnsentMarks } from './unsent-mark.ts';

/**
 * An id that "already stands for another mark" is ours, sent before with words that a reload has lost: what stands at
 * the server is looked up, so that the mark is known to have arrived or another worker's is shown. Any other problem, and
 * one that cannot be looked up, stays as it is.
 */
export const withStandingMark = async (batch: UnsentMarks, problem: ApiProblem): Promise<ApiProblem> => {
  const [only, ...others] = batch;
  if (problem.code !== 'fact-id-reused' || problem.problem === null || only === undefined || others.length > 0)
    return problem;
  try {
    const { sessionId, mark } = only;
    const register = await request({ method: 'GET', path: `/sessions/${sessionId}/register` }, (c) => c.registerView);
    const standing = register.people.find(({ personId }) => personId === mark.personId)?.mark;
    if (standing === null || standing === undefined) return problem;
    const facts = { personId: mark.personId, liveMarkId: standing.markId, liveCode: standing.code };
    return new ApiProblem({ ...problem.problem, facts });
  } catch {
    return problem;
  }
};
