import { LoadingState } from '@waymark/ui';
import type { ReactNode } from 'react';

/** Stands where a screen is on its way; its heading takes the focus only once the screen itself is there. */
export const PendingPage = (): ReactNode => (
  <main className="govuk-main-wrapper" id="main-content">
    <LoadingState what="the page" />
  </main>
);
