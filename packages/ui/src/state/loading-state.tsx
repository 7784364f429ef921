import type { ReactNode } from 'react';

export interface LoadingStateProps {
  /** What is on its way: "the register". */
  readonly what: string;
}

/** Something is on its way. Shows only after a moment, so that a quick answer does not flicker; it never moves. */
export const LoadingState = ({ what }: LoadingStateProps): ReactNode => (
  <div className="waymark-state waymark-state--loading" role="status">
    <p className="govuk-body">Loading {what}</p>
  </div>
);
