import type { ReactNode } from 'react';
import type { LinkItem } from './links.ts';

export interface BreadcrumbsProps {
  readonly items: readonly LinkItem[];
  /** The page itself, at the end, not a link. */
  readonly current?: string | undefined;
}

export const Breadcrumbs = ({ items, current }: BreadcrumbsProps): ReactNode => (
  <nav className="govuk-breadcrumbs" aria-label="Breadcrumb">
    <ol className="govuk-breadcrumbs__list">
      {items.map(({ href, text }) => (
        <li key={href} className="govuk-breadcrumbs__list-item">
          <a className="govuk-breadcrumbs__link" href={href}>
            {text}
          </a>
        </li>
      ))}
      {current ? (
        <li className="govuk-breadcrumbs__list-item" aria-current="page">
          {current}
        </li>
      ) : null}
    </ol>
  </nav>
);
