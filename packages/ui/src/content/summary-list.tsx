import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';

export interface SummaryAction {
  readonly text: string;
  /** What the action is about, for those who hear the link alone: "date of birth". */
  readonly hiddenText: string;
  readonly href?: string | undefined;
  readonly onSelect?: (() => void) | undefined;
}

export interface SummaryRow {
  readonly key: string;
  readonly value: ReactNode;
  readonly actions?: readonly SummaryAction[] | undefined;
}

export interface SummaryListProps {
  readonly rows: readonly SummaryRow[];
  readonly hasNoBorders?: boolean | undefined;
}

const Action = ({ text, hiddenText, href, onSelect }: SummaryAction): ReactNode => {
  const words = (
    <>
      {text}
      <span className="govuk-visually-hidden"> {hiddenText}</span>
    </>
  );
  return href === undefined ? (
    <button type="button" className="waymark-plain-button" onClick={onSelect}>
      {words}
    </button>
  ) : (
    <a className="govuk-link" href={href} onClick={onSelect}>
      {words}
    </a>
  );
};

const Actions = ({ actions }: { readonly actions: readonly SummaryAction[] }): ReactNode => (
  <dd className="govuk-summary-list__actions">
    {actions.length === 1 ? (
      actions.map((action) => <Action key={action.text} {...action} />)
    ) : (
      <ul className="govuk-summary-list__actions-list">
        {actions.map((action) => (
          <li key={action.text} className="govuk-summary-list__actions-list-item">
            <Action {...action} />
          </li>
        ))}
      </ul>
    )}
  </dd>
);

/** Facts as pairs of name and value. */
export const SummaryList = ({ rows, hasNoBorders }: SummaryListProps): ReactNode => {
  const anyActions = rows.some(({ actions }) => actions !== undefined && actions.length > 0);
  return (
    <dl className={classNames('govuk-summary-list', hasNoBorders && 'govuk-summary-list--no-border')}>
      {rows.map(({ key, value, actions = [] }) => (
        <div
          key={key}
          className={classNames(
            'govuk-summary-list__row',
            anyActions && actions.length === 0 && 'govuk-summary-list__row--no-actions',
          )}
        >
          <dt className="govuk-summary-list__key">{key}</dt>
          <dd className="govuk-summary-list__value">{value}</dd>
          {actions.length > 0 ? <Actions actions={actions} /> : null}
        </div>
      ))}
    </dl>
  );
};
