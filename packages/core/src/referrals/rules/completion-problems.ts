import { type CompletionRule, type FieldError, mostCatchUps } from '@waymark/contracts';
import type { CompletionItem } from './completion.ts';

const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= most;

/** What makes a completion rule invalid for its curriculum, each with its place; the host refuses to start on the first. */
export const completionProblems = (rule: CompletionRule, items: readonly CompletionItem[]): readonly FieldError[] => {
  const found: FieldError[] = [];
  const problem = (field: string, code: string, message: string) =>
    found.push({ path: `completion.${field}`, code, message });
  if (!isWhole(rule.contentPercent, 1, 100))
    problem('contentPercent', 'not-a-percentage', 'The share of content is a whole per cent from 1 to 100.');
  if (!isWhole(rule.catchUpsCounted, 0, mostCatchUps))
    problem('catchUpsCounted', 'too-many-catch-ups', `From 0 to ${mostCatchUps} catch-ups may count.`);
  if (rule.minutes !== null && !isWhole(rule.minutes, 1, Number.MAX_SAFE_INTEGER))
    problem('minutes', 'not-minutes', 'Minutes are a whole number of 1 or more, or left out.');
  rule.mandatoryItems.forEach((id, index) => {
    if (!items.some((item) => item.id === id))
      problem(`mandatoryItems[${index}]`, 'no-such-item', 'The curriculum has no item with this id.');
    if (rule.mandatoryItems.indexOf(id) !== index)
      problem(`mandatoryItems[${index}]`, 'named-twice', 'Each mandatory item is named once.');
  });
  return found;
};
