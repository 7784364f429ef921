import {
  Announcer,
  ArrivalContext,
  Footer,
  InventedPeopleBanner,
  type LinkItem,
  type NavigationItem,
  ServiceNavigation,
  ShellHeader,
  SkipLink,
} from '@waymark/ui';
import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import { useFollowLinks } from './use-follow-links.ts';

export interface AppShellProps {
  readonly productName?: string | undefined;
  /** Who is signed in and in which role; left out before sign-in. */
  readonly person?: { readonly name: string; readonly role: string } | undefined;
  readonly navigation: readonly NavigationItem[];
  readonly search?: ReactNode | undefined;
  readonly helpHref?: string | undefined;
  readonly onSignOut?: (() => void) | undefined;
  /** Shows "Invented people" on every page and print. */
  readonly isDemonstration?: boolean | undefined;
  readonly footerLinks?: readonly LinkItem[] | undefined;
  readonly footer?: ReactNode | undefined;
  /** Takes links inside the application to the router; without it the browser follows them itself. */
  readonly onNavigate?: ((href: string) => void) | undefined;
  /** A `Page`, which brings its own `main`. */
  readonly children: ReactNode;
}

/** Everything around a page: skip link, top bar, navigation, "Invented people", footer and the live region. */
export const AppShell = (props: AppShellProps): ReactNode => {
  const { productName = 'Waymark', person, navigation, search, onSignOut, isDemonstration, onNavigate } = props;
  const [arrival] = useState(() => ({ hasArrived: false }));
  const shell = useRef<HTMLDivElement>(null);
  useFollowLinks(shell, onNavigate);
  return (
    <ArrivalContext value={arrival}>
      <Announcer>
        <div ref={shell} className="waymark-shell">
          <SkipLink />
          <header className="govuk-template__header">
            <ShellHeader
              productName={productName}
              person={person}
              search={search}
              helpHref={props.helpHref}
              onSignOut={onSignOut}
            />
            {navigation.length > 0 ? <ServiceNavigation items={navigation} /> : null}
          </header>
          {isDemonstration ? <InventedPeopleBanner /> : null}
          <div className="waymark-shell__content">
            <div className="govuk-width-container">{props.children}</div>
          </div>
          {props.footerLinks === undefined && props.footer === undefined ? null : (
            <footer className="govuk-template__footer">
              <Footer links={props.footerLinks}>{props.footer}</Footer>
            </footer>
          )}
        </div>
      </Announcer>
    </ArrivalContext>
  );
};
