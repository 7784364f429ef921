import { LoadingState } from '@waymark/ui';
import type { ReactNode } from 'react';

/**
 * Stands where a page is on its way whose heading is not known yet. It is no `Page`: the focus moves once, to the heading
 * that comes.
 */
export const PendingPage = ({ what = 'the page' }: { readonly what?: string | undefined }): ReactNode => (
  <main className="govuk-main-wrapper" id="main-content">
    <LoadingState what={what} />
  </main>
);
