import type { ReactNode } from 'react';

export interface PanelProps {
  readonly title: string;
  /** 1 when it is the page's heading, else 2. */
  readonly headingLevel?: 1 | 2 | undefined;
  readonly children?: ReactNode | undefined;
}

/** The end of a piece of work: it is done, and this is its reference. */
export const Panel = ({ title, headingLevel = 2, children }: PanelProps): ReactNode => {
  const Heading = headingLevel === 1 ? 'h1' : 'h2';
  return (
    <div className="govuk-panel govuk-panel--confirmation">
      <Heading className="govuk-panel__title">{title}</Heading>
      {children ? <div className="govuk-panel__body">{children}</div> : null}
    </div>
  );
};
