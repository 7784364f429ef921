import type { ReactNode } from 'react';

/** Where a page lies: an address, or what to do when the cursor must not stand in one. */
export interface PageStep {
  readonly href?: string | undefined;
  readonly onSelect?: (() => void) | undefined;
}

export interface PaginationProps {
  readonly previous?: PageStep | undefined;
  readonly next?: PageStep | undefined;
  /** What is paged through, for screen readers: "Waiting list pages". */
  readonly label?: string | undefined;
}

const arrows = {
  previous:
    'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
} as const;

const words = { previous: 'Previous', next: 'Next' } as const;
const short = { previous: 'prev', next: 'next' } as const;

const Step = ({ way, step }: { readonly way: 'previous' | 'next'; readonly step: PageStep }): ReactNode => {
  const content = (
    <>
      <svg
        className={`govuk-pagination__icon govuk-pagination__icon--${short[way]}`}
        xmlns="http://www.w3.org/2000/svg"
        height="13"
        width="15"
        aria-hidden="true"
        focusable="false"
        viewBox="0 0 15 13"
      >
        <path d={arrows[way]} />
      </svg>
      <span className="govuk-pagination__link-title govuk-pagination__link-title--decorated">
        {words[way]}
        <span className="govuk-visually-hidden"> page</span>
      </span>
    </>
  );
  return (
    <div className={`govuk-pagination__${short[way]}`}>
      {step.href === undefined ? (
        <button
          type="button"
          className="govuk-link govuk-pagination__link waymark-pagination__button"
          onClick={step.onSelect}
        >
          {content}
        </button>
      ) : (
        <a className="govuk-link govuk-pagination__link" href={step.href} rel={short[way]} onClick={step.onSelect}>
          {content}
        </a>
      )}
    </div>
  );
};

/** Previous and next page of a list; with opaque cursors there are no page numbers. Nothing when there is one page. */
export const Pagination = ({ previous, next, label = 'Pagination' }: PaginationProps): ReactNode =>
  previous === undefined && next === undefined ? null : (
    <nav className="govuk-pagination govuk-pagination--block" aria-label={label}>
      {previous ? <Step way="previous" step={previous} /> : null}
      {next ? <Step way="next" step={next} /> : null}
    </nav>
  );
