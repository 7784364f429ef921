import { dayOf, type Instant } from '@waymark/contracts';
import { formatDue, formatDueToday, lastDayOf } from '@waymark/ui';
import type { ReactNode } from 'react';
import { asSentence } from '../family/as-sentence.ts';
import type { ToAnswer } from './answer-by.ts';

export interface AlertLineProps {
  readonly alert: ToAnswer;
  readonly asAt: Instant;
}

const dueWords = (dueAt: Instant, asAt: Instant): string => {
  if (dueAt < asAt) return `Answer was due by ${formatDue(dueAt)}.`;
  return lastDayOf(dueAt) === dayOf(asAt) ? `Answer by ${formatDueToday(dueAt)}.` : `Answer by ${formatDue(dueAt)}.`;
};

/** What happened, in the rule's own words, and by when it wants an answer. */
export const AlertLine = ({ alert, asAt }: AlertLineProps): ReactNode => (
  <p className="govuk-body">
    <strong>{asSentence(alert.because)}</strong> {dueWords(alert.dueAt, asAt)}
  </p>
);
