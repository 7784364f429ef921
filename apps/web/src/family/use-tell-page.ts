import type { SummaryError } from '@waymark/ui';
import { useEffect, useEffectEvent } from 'react';

export interface ToldErrors {
  readonly errors: readonly SummaryError[];
  /** Attempts to send so far; nothing is told before the first. */
  readonly attempt: number;
  readonly onErrors: (errors: readonly SummaryError[]) => void;
}

/** Tells the page around a form what is wrong in it, since the summary stands above everything else. */
export const useTellPage = ({ errors, attempt, onErrors }: ToldErrors): void => {
  // A form's errors may show one render after the attempt that found them.
  const words = errors.map(({ path = '', message }) => `${path} ${message}`).join('\n');
  const tell = useEffectEvent(() => onErrors(errors));
  // biome-ignore lint/correctness/useExhaustiveDependencies: told again with each attempt and whenever the words change
  useEffect(() => {
    if (attempt > 0) tell();
  }, [attempt, words]);
};
