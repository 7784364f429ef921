import { completionProblems } from '@waymark/core/rules';
import type { Check, Found } from './check.ts';

/**
 * One rule completes an enrolment of any version, so it must hold for each curriculum: an item that an older one does
 * not have would keep everyone pinned to it from completing.
 */
export const completion: Check = ({ completion: rule, curricula }) => {
  const problems = curricula.flatMap(({ version, items }) =>
    completionProblems(rule, items).map(({ path, code, message }): Found => {
      const field = path.replaceAll(/\[(\d+)\]/gu, '.$1');
      return { field, code, remedy: code === 'no-such-item' ? `In version ${version}: ${message}` : message };
    }),
  );
  const keys = problems.map(({ field, code }) => `${field} ${code}`);
  return problems.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
};
