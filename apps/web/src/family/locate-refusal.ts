import { ApiProblem, isApiProblem } from '../api/api-problem.ts';

export interface Refusal {
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

/** For `catch`: puts a refusal that names no field beside the one the reader can change, and throws it on. */
export const locateRefusal =
  ({ code, path, message }: Refusal) =>
  (thrown: unknown): never => {
    if (!isApiProblem(thrown) || thrown.problem === null || thrown.code !== code) throw thrown;
    throw new ApiProblem({ ...thrown.problem, errors: [{ path, code, message }] });
  };
