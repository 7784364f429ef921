import { describeProblem, formatCount, NotificationBanner } from '@waymark/ui';
import type { ReactNode } from 'react';
import { problemOf } from '../api/api-problem.ts';
import { useApplication } from '../application/application.ts';
import { useUnsent } from '../unsent/use-unsent.ts';
import { countUnsent } from './sign-out.ts';
import type { SignOutResult } from './use-sign-out.ts';

/** Stands until the last mark has gone. */
const RefusedNotice = (): ReactNode => {
  useUnsent();
  const unsent = countUnsent(useApplication());
  if (unsent === 0) return null;
  const notSent = formatCount(unsent, 'mark is', 'marks are');
  return (
    <NotificationBanner heading={`You are still signed in: ${notSent} not sent yet`}>
      <p className="govuk-body">
        Only you can send them. Stay signed in until every row of your registers says “Saved”, then sign out.
      </p>
    </NotificationBanner>
  );
};

/** Says why the person is still signed in: marks that only he or she can send, or a server that was not reached. */
export const SignOutNotice = ({ result }: { readonly result: SignOutResult }): ReactNode => {
  if (result.kind === 'refused') return <RefusedNotice />;
  if (result.kind !== 'failed') return null;
  const { heading, words } = describeProblem(problemOf(result.error));
  return (
    <NotificationBanner heading="You are still signed in">
      <p className="govuk-body">
        {heading}. {words}
      </p>
    </NotificationBanner>
  );
};
