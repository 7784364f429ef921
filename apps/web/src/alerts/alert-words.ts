import { type AlertView, dayOf, type Instant, ladderEventLabels, ladderHowLabels } from '@waymark/contracts';
import { formatDue, formatDueToday, lastDayOf } from '@waymark/ui';

export type AlertRecipient = AlertView['recipients'][number];

/** "Missed in a row: Marcus Bell". */
export const alertTitle = ({ event, personName }: Pick<AlertView, 'event' | 'personName'>): string =>
  `${ladderEventLabels[event]}: ${personName}`;

/** "by 5pm today", "by the end of 4 June 2026", "it was due 3 June 2026 at 5pm". */
const dueWords = (dueAt: Instant, now: Instant): string => {
  if (dueAt < now) return `it was due ${formatDue(dueAt)}`;
  return lastDayOf(dueAt) === dayOf(now) ? `by ${formatDueToday(dueAt)}` : `by ${formatDue(dueAt)}`;
};

/** What one recipient is asked to do: "Write what it means for each child, by 5pm today." */
export const askWords = ({ how, dueAt }: Pick<AlertRecipient, 'how' | 'dueAt'>, now: Instant): string =>
  `${ladderHowLabels[how]}, ${dueWords(dueAt, now)}.`;

/** The rule that spoke, so that it can be looked up: "Rule missed-running, version core-1." */
export const ruleWords = ({ rule, ruleVersion }: Pick<AlertView, 'rule' | 'ruleVersion'>): string =>
  `Rule ${rule}, version ${ruleVersion}`;
