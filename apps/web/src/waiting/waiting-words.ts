import type { Day, WaitingRow } from '@waymark/contracts';
import { formatDay, formatDaysAgo } from '@waymark/ui';

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
