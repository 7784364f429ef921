import type { Id, LadderEvent, LadderThreshold } from '@waymark/contracts';

/**
 * The stable name of a rule: event and threshold, not the column, recipients or version, so that an alert keeps its
 * identity when a child's plan begins or a ladder's deadlines change. For example `missed-running-2`,
 * `missed-of-last-offered-3-of-8`, `absent`.
 */
export const ruleOf = ({ event, threshold }: { event: LadderEvent; threshold: LadderThreshold }): string => {
  const { count, of, withinWorkingDays } = threshold;
  if (of !== undefined) return `${event}-${count}-of-${of}`;
  if (withinWorkingDays !== undefined) return `${event}-${count}-in-${withinWorkingDays}`;
  return count === 1 ? event : `${event}-${count}`;
};

/**
 * Alert identity = (rule, person, window): computing again finds the same key and never doubles an alert
 * (model.md section 1, alert). `personId` is `null` for an alert about a session's register.
 */
export const alertKey = (rule: string, personId: Id | null, window: string): string =>
  `${rule}/${personId ?? 'register'}/${window}`;
