import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { QueryStates } from '../query/query-states.tsx';
import { FiguresBody } from './figures-body.tsx';
import { figuresLead } from './figures-lead.ts';
import { figuresQuery } from './queries.ts';

/** A commissioner's page: published figures, rounded, with small numbers left out. */
export const FiguresScreen = (): ReactNode => {
  const { month } = useSearch({ from: '/signed-in/figures' });
  const navigate = useNavigate({ from: '/figures' });
  const query = useQuery(figuresQuery(month));
  return (
    <Page title="Figures" lead={query.data && figuresLead(query.data)}>
      <QueryStates query={query} what="the figures">
        {(view) => <FiguresBody view={view} onMonth={(chosen) => void navigate({ search: { month: chosen } })} />}
      </QueryStates>
    </Page>
  );
};
