import type { ReactNode } from 'react';

export interface InventedPeopleBannerProps {
  readonly children?: ReactNode | undefined;
}

/** Stands on every page and every printed sheet of a demonstration (ux.md, the demonstration story). */
export const InventedPeopleBanner = (props: InventedPeopleBannerProps): ReactNode => (
  <aside aria-label="Demonstration" className="waymark-invented-people">
    <div className="govuk-phase-banner govuk-width-container">
      <p className="govuk-phase-banner__content">
        <strong className="govuk-tag govuk-phase-banner__content__tag">Invented people</strong>
        <span className="govuk-phase-banner__text">
          {props.children ?? 'Nobody named here exists, and mail cannot leave this machine.'}
        </span>
      </p>
    </div>
  </aside>
);
