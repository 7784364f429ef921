import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** What there is none of, as a sentence: "Nobody is waiting". */
  readonly title: string;
  /** Why that may be, and what the reader can do. */
  readonly children?: ReactNode | undefined;
}

/** Nothing to show, and that is an answer. */
export const EmptyState = ({ title, children }: EmptyStateProps): ReactNode => (
  <div className="waymark-state waymark-state--empty">
    <p className="govuk-heading-s waymark-state__title">{title}</p>
    {children ? <div className="govuk-body">{children}</div> : null}
  </div>
);
