import type { ComponentPropsWithRef, ReactNode } from 'react';

export interface BackLinkProps extends Omit<ComponentPropsWithRef<'a'>, 'className' | 'href'> {
  readonly href: string;
}

/** One step back. It stands outside `main`, so it brings its own landmark. */
export const BackLink = ({ children = 'Back', ...attributes }: BackLinkProps): ReactNode => (
  <nav aria-label="Back">
    <a {...attributes} className="govuk-back-link">
      {children}
    </a>
  </nav>
);
