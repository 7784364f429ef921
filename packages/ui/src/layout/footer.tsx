import type { ReactNode } from 'react';
import type { LinkItem } from './links.ts';

export interface FooterProps {
  readonly links?: readonly LinkItem[] | undefined;
  /** A line of words under the links, for example who runs this service. */
  readonly children?: ReactNode | undefined;
}

export const Footer = ({ links = [], children }: FooterProps): ReactNode => (
  <div className="govuk-footer">
    <div className="govuk-width-container">
      <div className="govuk-footer__meta">
        <div className="govuk-footer__meta-item govuk-footer__meta-item--grow">
          {links.length > 0 ? (
            <>
              <h2 className="govuk-visually-hidden">Support links</h2>
              <ul className="govuk-footer__inline-list">
                {links.map(({ href, text }) => (
                  <li key={href} className="govuk-footer__inline-list-item">
                    <a className="govuk-footer__link" href={href}>
                      {text}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          {children ? <div className="govuk-footer__meta-custom">{children}</div> : null}
        </div>
      </div>
    </div>
  </div>
);
