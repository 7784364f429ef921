import { useRouter } from '@tanstack/react-router';
import { ErrorState, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { problemOf } from '../api/api-problem.ts';

export interface FailedPageProps {
  readonly error: unknown;
  readonly reset: () => void;
}

/** A screen that could not be shown at all: not reached, or broken. The shell around it lives. */
export const FailedPage = ({ error, reset }: FailedPageProps): ReactNode => {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title="This page could not be shown">
      <ErrorState problem={problemOf(error)} onRetry={retry} />
    </Page>
  );
};
