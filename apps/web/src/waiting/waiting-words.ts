import type { Day, WaitingRow } from '@waymark/contracts';
import { formatDay, formatDays, formatDaysAgo } from '@waymark/ui';

/** "3 June 2026, 98 days". */
export const sinceWords = ({ receivedOn, wait }: WaitingRow): string =>
  `${formatDay(receivedOn)}, ${formatDays(wait.totalDays)}`;

/** When someone is next in contact with the person who waits, and whether that is due. */
export const nextContact = (
  { waitingPlan }: WaitingRow,
  today: Day,
): { readonly words: string; readonly isDue: boolean } => {
  if (waitingPlan === null) return { words: 'Not set', isDue: true };
  const { nextContactOn } = waitingPlan;
  const isDue = nextContactOn <= today;
  return { words: isDue ? `Due ${formatDaysAgo(nextContactOn, today)}` : formatDay(nextContactOn), isDue };
};

/** "Yes", "No" or "Not known": whether those at risk have a plan while this person waits. */
export const planForOthersWords = ({ waitingPlan }: WaitingRow): string => {
  if (waitingPlan === null) return 'Not set';
  return { 'in-place': 'Yes', 'not-in-place': 'No', 'not-known': 'Not known' }[waitingPlan.planForOthers];
};
