import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { BackLink, NotificationBanner, Page, type SummaryError } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { asSentence } from '../family/as-sentence.ts';
import { myChildrenKeys } from '../my-children/queries.ts';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { AlertBody } from './alert-body.tsx';
import { alertTitle } from './alert-words.ts';
import { alertQuery } from './queries.ts';

interface Failed {
  readonly errors: readonly SummaryError[];
  readonly attempt: number;
}

/** One alert, for those who answer it. The browser's own title names nobody. */
export const AlertScreen = (): ReactNode => {
  const { alertId } = useParams({ from: '/signed-in/alerts/$alertId' });
  const queries = useQueryClient();
  const [answered, setAnswered] = useState(0);
  const [failed, setFailed] = useState<Failed>({ errors: [], attempt: 0 });
  const asked = alertQuery(alertId);
  const query = useQuery(asked);
  const { data } = query;
  const onAnswered = async () => {
    await queries.invalidateQueries({ queryKey: asked.queryKey });
    void queries.invalidateQueries({ queryKey: myChildrenKeys.all });
    setFailed({ errors: [], attempt: 0 });
    setAnswered((count) => count + 1);
  };
  const onErrors = (errors: readonly SummaryError[]) => setFailed(({ attempt }) => ({ errors, attempt: attempt + 1 }));
  return (
    <Page
      title={data === undefined ? 'Alert' : alertTitle(data)}
      titleInBrowser="Alert"
      lead={data && asSentence(data.because)}
      above={<BackLink href={addresses.home}>Back to your first page</BackLink>}
      errors={failed.errors}
      attempt={failed.attempt}
    >
      {answered > 0 ? <NotificationBanner key={answered} kind="done" heading="Your answer is recorded" /> : null}
      <QueryStates query={query} what="the alert">
        {(alert) => <AlertBody alert={alert} now={serverClock.now()} onAnswered={onAnswered} onErrors={onErrors} />}
      </QueryStates>
    </Page>
  );
};
