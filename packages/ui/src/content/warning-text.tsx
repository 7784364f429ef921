import type { ReactNode } from 'react';

/** One sentence that must not be missed. */
export const WarningText = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div className="govuk-warning-text">
    <span className="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong className="govuk-warning-text__text">
      <span className="govuk-visually-hidden">Warning</span> {children}
    </strong>
  </div>
);
