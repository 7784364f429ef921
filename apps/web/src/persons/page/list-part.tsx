import type { ReactNode } from 'react';

export interface ListPartProps {
  readonly heading: string;
  /** Said where there is nothing. */
  readonly none: string;
  readonly items: readonly { readonly id: string; readonly words: ReactNode }[];
  readonly action?: ReactNode | undefined;
}

/** One part of a person's page: a heading, lines, and where to record another. */
export const ListPart = ({ heading, none, items, action }: ListPartProps): ReactNode => (
  <section>
    <h2 className="govuk-heading-m">{heading}</h2>
    {items.length === 0 ? (
      <p className="govuk-body">{none}</p>
    ) : (
      <ul className="govuk-list govuk-list--spaced">
        {items.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
    )}
    {action === undefined ? null : <p className="govuk-body">{action}</p>}
  </section>
);
