import { Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';

/** No screen has this address. */
export const NotFoundPage = (): ReactNode => (
  <Page title="Page not found">
    <p className="govuk-body">If you typed the address, check it. If you followed a link, it may be old.</p>
    <p className="govuk-body">
      <a className="govuk-link" href={addresses.home}>
        Go to your first page
      </a>
    </p>
  </Page>
);
