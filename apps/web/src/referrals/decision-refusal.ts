import { ApiProblem, isApiProblem } from '../api/api-problem.ts';

/** For `catch`: a decision that the programme's rules stop is told beside the choice, so that another can be made. */
export const decisionRefusal = (thrown: unknown): never => {
  if (!isApiProblem(thrown) || thrown.problem === null || thrown.code !== 'eligibility-stops') throw thrown;
  const message = 'The programme’s rules stop this acceptance: see “Stop” above';
  throw new ApiProblem({ ...thrown.problem, errors: [{ path: 'decision', code: thrown.code, message }] });
};
