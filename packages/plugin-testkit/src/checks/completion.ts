import { judgeCompletion } from '@waymark/core/rules';
import type { ServerPlugin } from '@waymark/plugin-api/server';
import { holds } from '../refuse.ts';

/** Whoever covers everything completes; whoever covers nothing does not, and neither does one who covers all but an item that must be. */
export const completionCanBeReached = ({ shared }: ServerPlugin): void => {
  const { completion: rule, curricula } = shared;
  for (const { version, items } of curricula) {
    const facts = (without: readonly string[]) => {
      const covered = items.filter(({ id }) => !without.includes(id));
      return {
        covered: covered.map(({ id }) => ({ itemId: id, isCatchUp: false })),
        minutes: covered.reduce((sum, { minutes }) => sum + minutes, 0),
      };
    };
    const ids = items.map(({ id }) => id);
    holds(judgeCompletion(rule, items, facts([])).met, 'completion-out-of-reach', version);
    holds(!judgeCompletion(rule, items, facts(ids)).met, 'completion-for-nothing', version);
    for (const id of rule.mandatoryItems)
      holds(!judgeCompletion(rule, items, facts([id])).met, 'completion-without-a-mandatory-item', `${version} ${id}`);
  }
};
