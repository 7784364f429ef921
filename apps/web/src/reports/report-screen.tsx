import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { QueryStates } from '../query/query-states.tsx';
import { DraftPage } from './draft-page.tsx';
import { reportQuery } from './queries.ts';
import { SignedPage } from './signed-page.tsx';

/** One report, for its author. */
export const ReportScreen = (): ReactNode => {
  const { reportId } = useParams({ from: '/signed-in/reports/$reportId' });
  const { step = 'write' } = useSearch({ from: '/signed-in/reports/$reportId' });
  const navigate = useNavigate({ from: '/reports/$reportId' });
  const query = useQuery(reportQuery(reportId));
  const { data } = query;
  if (data === undefined)
    return (
      <Page title="Report">
        <QueryStates query={query} what="the report">
          {() => null}
        </QueryStates>
      </Page>
    );
  return data.state === 'draft' ? (
    <DraftPage view={data} step={step} onStep={(chosen) => void navigate({ search: { step: chosen } })} />
  ) : (
    <SignedPage view={data} />
  );
};
