import { useQuery } from '@tanstack/react-query';
import { Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { QueryStates } from '../query/query-states.tsx';
import { Endings, Interruptions, LateRegisters, NotSeen, Undelivered } from './oversight-lists.tsx';
import { oversightLead } from './oversight-words.ts';
import { oversightQuery } from './queries.ts';

/** What a manager or duty worker must act on, of their own team, hours or offerings (ux.md, Manager, duty). */
export const OversightScreen = (): ReactNode => {
  const query = useQuery(oversightQuery());
  return (
    <Page title="Oversight" lead={query.data && oversightLead(query.data)}>
      <QueryStates query={query} what="what waits">
        {(view) => (
          <>
            <Undelivered view={view} />
            <LateRegisters view={view} />
            <Endings view={view} />
            <NotSeen view={view} />
            <Interruptions view={view} />
          </>
        )}
      </QueryStates>
    </Page>
  );
};
