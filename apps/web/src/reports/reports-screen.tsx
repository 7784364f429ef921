import { useQuery } from '@tanstack/react-query';
import { Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { QueryStates } from '../query/query-states.tsx';
import { reportsQuery } from './queries.ts';
import { reportsLead } from './reports-lead.ts';
import { ReportsList } from './reports-list.tsx';

/** Every report the reader wrote or got. */
export const ReportsScreen = (): ReactNode => {
  const query = useQuery(reportsQuery());
  return (
    <Page title="Reports" lead={query.data && reportsLead(query.data)}>
      <QueryStates query={query} what="the reports">
        {(list) => <ReportsList list={list} />}
      </QueryStates>
    </Page>
  );
};
