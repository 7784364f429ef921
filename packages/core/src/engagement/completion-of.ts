import type { CompletionReach, Instant } from '@waymark/contracts';
import { completionReach } from '../referrals/rules/completion.ts';
import type { EnrolmentPolicy } from './policy-of.ts';
import { completionFacts } from './rules/completion-facts.ts';
import type { CountedFact } from './rules/count-facts.ts';

/**
 * Whether completion can still be reached and since when that is so: the moment the last mark was known. One-to-one
 * sessions without a date count as still to come, since they are planned with each person.
 */
export const completionOf = (
  policy: EnrolmentPolicy,
  counted: readonly CountedFact[],
  planned: readonly string[],
  asOf: Instant,
): { readonly reach: CompletionReach; readonly since: Instant } => {
  const { curriculum, completion } = policy;
  const individual = curriculum.items.filter((item) => item.kind !== 'group').map((item) => item.id);
  const items = curriculum.items.map(({ id, minutes }) => ({ id, minutes }));
  const facts = completionFacts(counted, completion.minutes !== null);
  const reach = completionReach(completion, items, facts, [...planned, ...individual]);
  return { reach, since: counted.at(-1)?.knownAt ?? asOf };
};
