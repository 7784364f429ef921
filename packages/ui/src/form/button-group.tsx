import type { ReactNode } from 'react';

export const ButtonGroup = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div className="govuk-button-group">{children}</div>
);
