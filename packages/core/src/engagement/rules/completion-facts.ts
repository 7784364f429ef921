import type { CompletionFacts } from '../../referrals/rules/completion.ts';
import type { CountedFact } from './count-facts.ts';

/** Came late or left early without minutes: how long is not known, so none are counted. */
const minutesOf = ({ fact, meaning }: CountedFact): number => {
  if (meaning?.seen !== 'yes') return 0;
  if (fact.mark !== null && fact.mark.minutes !== null) return fact.mark.minutes;
  if (meaning.code === 'attended-late' || meaning.code === 'attended-part') return 0;
  return Math.round((Date.parse(fact.endsAt) - Date.parse(fact.startsAt)) / 60_000);
};

/**
 * What a history has covered, for the completion rule: items, whether by catch-up, and minutes there in all. Minutes are
 * nought where the rule asks for none.
 */
export const completionFacts = (counted: readonly CountedFact[], asksMinutes = true): CompletionFacts => ({
  covered: counted.flatMap(({ fact, meaning }) =>
    meaning?.content === 'yes' && fact.itemId !== null
      ? [{ itemId: fact.itemId, isCatchUp: fact.catchUpFor !== null }]
      : [],
  ),
  minutes: asksMinutes ? counted.reduce((sum, item) => sum + minutesOf(item), 0) : 0,
});
