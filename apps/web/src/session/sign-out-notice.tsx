import { formatCount, NotificationBanner } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useEffect, useEffectEvent } from 'react';
import { problemWords } from '../api/problem-words.ts';
import { useApplication } from '../application/application.ts';
import { useUnsent } from '../unsent/use-unsent.ts';
import { countUnsent } from './sign-out.ts';
import type { SignOutResult } from './use-sign-out.ts';

/** Stands until the last mark has gone. */
const RefusedNotice = ({ onSent }: { readonly onSent: () => void }): ReactNode => {
  useUnsent();
  const unsent = countUnsent(useApplication());
  const sent = useEffectEvent(onSent);
  useEffect(() => {
    if (unsent === 0) sent();
  }, [unsent]);
  if (unsent === 0) return null;
  const notSent = formatCount(unsent, 'mark is', 'marks are');
  return (
    <NotificationBanner heading={`You are still signed in: ${notSent} not sent yet`}>
      <p className="govuk-body">
        Nobody else can send what you recorded. Wait until every row of your registers says “Saved”, then sign out.
      </p>
    </NotificationBanner>
  );
};

export interface SignOutNoticeProps {
  readonly result: SignOutResult;
  /** Nothing stands in the way any more. */
  readonly onSettled: () => void;
}

/** Says why the person is still signed in: marks that only he or she can send, or a server that was not reached. */
export const SignOutNotice = ({ result, onSettled }: SignOutNoticeProps): ReactNode => {
  if (result.kind === 'refused') return <RefusedNotice onSent={onSettled} />;
  if (result.kind !== 'failed') return null;
  return (
    <NotificationBanner heading="You are still signed in">
      <p className="govuk-body">{problemWords(result.error)}</p>
    </NotificationBanner>
  );
};
