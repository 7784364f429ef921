import type { ReactNode } from 'react';

export interface DetailsProps {
  readonly summary: ReactNode;
  readonly isOpen?: boolean | undefined;
  readonly children: ReactNode;
}

/** Help or detail that opens where it stands. */
export const Details = ({ summary, isOpen, children }: DetailsProps): ReactNode => (
  <details className="govuk-details" open={isOpen}>
    <summary className="govuk-details__summary">
      <span className="govuk-details__summary-text">{summary}</span>
    </summary>
    <div className="govuk-details__text">{children}</div>
  </details>
);
