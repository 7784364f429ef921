import type { ReactNode } from 'react';
import { useContext, useEffect, useRef } from 'react';
import { ErrorSummary, type SummaryError } from '../form/error-summary.tsx';
import { ArrivalContext } from './arrival.ts';
import { documentTitle } from './document-title.ts';

export interface PageProps {
  /** The page's one h1, in words. */
  readonly title: string;
  /** For pages whose h1 names a person: the browser's history and tabs show this instead. */
  readonly titleInBrowser?: string | undefined;
  /** A line above the title: what kind of thing it is. */
  readonly caption?: string | undefined;
  /** The page's answer in one sentence, before any table or picture (ux.md). */
  readonly lead?: ReactNode | undefined;
  /** Back link or breadcrumbs. */
  readonly above?: ReactNode | undefined;
  /** Buttons and links that belong to the page as a whole; beside the title where there is room. */
  readonly actions?: ReactNode | undefined;
  readonly errors?: readonly SummaryError[] | undefined;
  /** Counts attempts to send, so that each failed one moves focus to the errors. */
  readonly attempt?: number | undefined;
  readonly productName?: string | undefined;
  readonly children: ReactNode;
}

/** A page inside the shell: document title, errors, heading, content. Focus moves to the heading on navigation. */
export const Page = (props: PageProps): ReactNode => {
  const { title, titleInBrowser = title, caption, lead, above, actions, children } = props;
  const { errors = [], attempt, productName = 'Waymark' } = props;
  const arrival = useContext(ArrivalContext);
  const heading = useRef<HTMLHeadingElement>(null);
  const hasErrors = errors.length > 0;
  useEffect(() => {
    document.title = documentTitle({ title: titleInBrowser, productName, hasErrors });
  }, [titleInBrowser, productName, hasErrors]);
  const hasCounted = useRef(false);
  useEffect(() => {
    // Once for each page shown, although a development build runs effects twice.
    if (arrival === null || hasCounted.current) return;
    hasCounted.current = true;
    // An error summary or banner inside may have taken focus already; it stays there.
    const hasFocusInside = heading.current?.closest('main')?.contains(document.activeElement) ?? false;
    if (arrival.hasArrived && !hasFocusInside) heading.current?.focus();
    arrival.hasArrived = true;
  }, [arrival]);
  return (
    <>
      {above}
      <main className="govuk-main-wrapper" id="main-content">
        <ErrorSummary errors={errors} attempt={attempt} />
        <div className="waymark-page-heading">
          <div>
            {caption ? <span className="govuk-caption-l">{caption}</span> : null}
            <h1 ref={heading} className="govuk-heading-l" tabIndex={-1}>
              {title}
            </h1>
          </div>
          {actions ? <div className="waymark-page-heading__actions">{actions}</div> : null}
        </div>
        {lead ? <p className="govuk-body-l waymark-lead">{lead}</p> : null}
        {children}
      </main>
    </>
  );
};
