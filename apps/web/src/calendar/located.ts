import { ApiProblem } from '../api/api-problem.ts';

/** Errors are located in the list that is sent, `holidays.3.day`; the form adds one and knows its fields without that. */
export const atFields = (problem: ApiProblem): ApiProblem => {
  if (problem.problem === null || problem.fields.length === 0) return problem;
  const errors = problem.fields.map((error) => ({ ...error, path: error.path.replace(/^holidays\.\d+\./, '') }));
  return new ApiProblem({ ...problem.problem, errors });
};
