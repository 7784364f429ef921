import type { ReactNode } from 'react';

export const ErrorMessage = ({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactNode => (
  <p id={id} className="govuk-error-message">
    <span className="govuk-visually-hidden">Error:</span> {children}
  </p>
);
