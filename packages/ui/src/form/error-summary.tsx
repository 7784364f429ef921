import type { MouseEvent, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { fieldId } from './field-ids.ts';
import { focusField } from './focus-field.ts';

export interface SummaryError {
  /** Name of the field, as given to it; empty or left out when the error belongs to no one field. */
  readonly path?: string | undefined;
  /** The same words as beside the field. */
  readonly message: string;
}

export interface ErrorSummaryProps {
  readonly errors: readonly SummaryError[];
  readonly title?: string | undefined;
  /** Focus moves here when the summary appears and again whenever this changes, so count the attempts to send. */
  readonly attempt?: number | undefined;
}

/** All errors of a page, above everything else; focus moves to it and each leads to its field. Nothing when there is none. */
export const ErrorSummary = (props: ErrorSummaryProps): ReactNode => {
  const { errors, title = 'There is a problem', attempt } = props;
  const summary = useRef<HTMLDivElement>(null);
  const hasErrors = errors.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt moves focus although nothing else changed
  useEffect(() => {
    if (hasErrors) summary.current?.focus();
  }, [hasErrors, attempt]);
  if (!hasErrors) return null;
  const follow = (event: MouseEvent, id: string) => {
    if (focusField(event.currentTarget.ownerDocument, id)) event.preventDefault();
  };
  return (
    <div ref={summary} className="govuk-error-summary" tabIndex={-1} data-module="govuk-error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                {path ? (
                  <a href={`#${fieldId(path)}`} onClick={(event) => follow(event, fieldId(path))}>
                    {message}
                  </a>
                ) : (
                  message
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
};
