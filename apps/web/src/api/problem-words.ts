import { describeProblem } from '@waymark/ui';
import { problemOf } from './api-problem.ts';

/** One line for whatever was thrown where no field can show it: the server's own words, else what kind of problem it is. */
export const problemWords = (thrown: unknown): string => {
  const problem = problemOf(thrown);
  const { heading, words } = describeProblem(problem);
  return problem?.detail !== undefined && problem.status < 500 ? words : `${heading}. ${words}`;
};
