import { useQuery } from '@tanstack/react-query';
import { EmptyState, formatCount, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { QueryStates } from '../query/query-states.tsx';
import { MatchCard } from './match-card.tsx';
import { matchesQuery } from './queries.ts';

/** Records that may be of one person, the likely first. */
export const MatchesScreen = (): ReactNode => {
  const query = useQuery(matchesQuery());
  const { data } = query;
  return (
    <Page
      title="Duplicates"
      lead={data && `${formatCount(data.matches.length, 'pair', 'pairs')} of records may be of one person.`}
    >
      <QueryStates query={query} what="the records">
        {({ matches }) =>
          matches.length === 0 ? (
            <EmptyState title="No two records look like one person">
              New and changed records are compared with all others within minutes.
            </EmptyState>
          ) : (
            matches.map((match) => <MatchCard key={match.matchId} match={match} />)
          )
        }
      </QueryStates>
    </Page>
  );
};
