import type { ReactNode } from 'react';

export interface ShellHeaderProps {
  readonly productName: string;
  readonly homeHref?: string | undefined;
  /** The council's own mark, if it has one; the product's name is always beside it. */
  readonly logo?: ReactNode | undefined;
  /** Who is signed in and in which role; left out before sign-in. */
  readonly person?: { readonly name: string; readonly role: string } | undefined;
  readonly search?: ReactNode | undefined;
  /** Where help is, in the same place on every page (WCAG 3.2.6). */
  readonly helpHref?: string | undefined;
  readonly onSignOut?: (() => void) | undefined;
}

/** The top bar: name of the product, search, who I am here, sign out (generic header, not GOV.UK's). */
export const ShellHeader = (props: ShellHeaderProps): ReactNode => {
  const { productName, homeHref = '/', logo, person, search, helpHref, onSignOut } = props;
  return (
    <div className="govuk-generic-header waymark-header">
      <div className="govuk-generic-header__container govuk-width-container waymark-header__container">
        <div className="govuk-generic-header__logo">
          <a href={homeHref} className="govuk-generic-header__homepage-link">
            {logo}
            {productName}
          </a>
        </div>
        {search ? <div className="waymark-header__search">{search}</div> : null}
        {person ? (
          <p className="waymark-header__person">
            <span className="waymark-header__name">{person.name}</span>
            <span className="waymark-header__role">{person.role}</span>
          </p>
        ) : null}
        {helpHref ? (
          <a href={helpHref} className="waymark-header__help">
            Help
          </a>
        ) : null}
        {onSignOut ? (
          <button type="button" className="waymark-header__sign-out" onClick={onSignOut}>
            Sign out
          </button>
        ) : null}
      </div>
    </div>
  );
};
