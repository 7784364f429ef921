import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Activity, lazy, Suspense } from 'react';
import { PendingPage } from '../states/pending-page.tsx';
import { useSession } from './use-session.ts';

const SignInAgain = lazy(async () => {
  const { SignInAgain: component } = await import('../sign-in/sign-in-again.tsx');
  return { default: component };
});

/**
 * Everything behind sign-in. When the session ends under a screen, the screen is hidden but kept, with all that was
 * typed in it, until the same person has signed in again.
 */
export const SessionGate = (): ReactNode => {
  const state = useSession();
  if (state.kind === 'out') return null;
  const hasEnded = state.kind === 'ended';
  return (
    <>
      <Activity mode={hasEnded ? 'hidden' : 'visible'}>
        <Outlet />
      </Activity>
      {hasEnded ? (
        <Suspense fallback={<PendingPage />}>
          <SignInAgain account={state.account} />
        </Suspense>
      ) : null}
    </>
  );
};
