import type { Problem } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { Button } from '../form/button.tsx';
import { describeProblem } from './describe-problem.ts';

export interface ErrorStateProps {
  /** What the server said; `null` when it could not be reached. */
  readonly problem: Problem | null;
  readonly onRetry?: (() => void) | undefined;
  readonly isRetrying?: boolean | undefined;
  readonly headingLevel?: 2 | 3 | undefined;
  readonly children?: ReactNode | undefined;
}

/** Something did not come: what, in plain words, the reference to quote, and a way to try again. */
export const ErrorState = (props: ErrorStateProps): ReactNode => {
  const { problem, onRetry, isRetrying, headingLevel = 2, children } = props;
  const { heading, words, canRetry } = describeProblem(problem);
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div className="waymark-state waymark-state--problem" role="alert">
      <Heading className="govuk-heading-m waymark-state__title">{heading}</Heading>
      <p className="govuk-body">{words}</p>
      {children}
      {problem?.reference ? (
        <p className="govuk-body-s">
          Reference: <code>{problem.reference}</code>
        </p>
      ) : null}
      {canRetry && onRetry ? (
        <Button type="button" variant="secondary" isBusy={isRetrying} onClick={onRetry}>
          {isRetrying ? 'Trying again' : 'Try again'}
        </Button>
      ) : null}
    </div>
  );
};
