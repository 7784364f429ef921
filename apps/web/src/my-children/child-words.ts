import { dayOf, meetingKindLabels } from '@waymark/contracts';
import { formatDay, formatDayWithWeekday, formatTime } from '@waymark/ui';
import { ageWords } from '../words/age-words.ts';
import type { Child } from './answer-by.ts';

/** "Ella Bell, 7", "Baby Morgan, expected 20 August 2026". */
export const childTitle = ({ name, age, expectedOn }: Pick<Child, 'name' | 'age' | 'expectedOn'>): string => {
  if (age !== null) return `${name}, ${ageWords(age)}`;
  return expectedOn === null ? name : `${name}, expected ${formatDay(expectedOn)}`;
};

/** "Review child protection conference on Friday 12 June 2026 at 10am." */
export const meetingWords = (meeting: Child['nextMeeting']): string => {
  if (meeting === null) return 'No meeting arranged.';
  const { kind, startsAt } = meeting;
  return `${meetingKindLabels[kind]} on ${formatDayWithWeekday(dayOf(startsAt))} at ${formatTime(startsAt)}.`;
};
