import { isApiProblem } from '../api/api-problem.ts';

/** What a refused completion is missing, in the words of the rule. */
export const completionMissing = (thrown: unknown): readonly string[] => {
  if (!isApiProblem(thrown) || thrown.code !== 'completion-rule-not-met') return [];
  const { reasons } = thrown.facts;
  return Array.isArray(reasons) ? reasons.filter((reason) => typeof reason === 'string') : [];
};
