import { useQuery } from '@tanstack/react-query';
import { EmptyState, formatCount, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { QueryStates } from '../query/query-states.tsx';
import { ItemCard } from './item-card.tsx';
import { governanceItemsQuery } from './queries.ts';

const leadOf = (count: number): string =>
  count === 0 ? 'Nothing waits for you.' : `${formatCount(count, 'thing waits', 'things wait')} for you to look at.`;

/** What information governance is asked to look at, oldest first. */
export const GovernanceScreen = (): ReactNode => {
  const query = useQuery(governanceItemsQuery());
  const { data } = query;
  return (
    <Page title="To look at" lead={data && leadOf(data.items.length)}>
      <QueryStates query={query} what="what waits for you">
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="Nothing to look at">
              Conflicts that staff declare and restricted records that were opened come here.
            </EmptyState>
          ) : (
            items.map((item) => <ItemCard key={item.itemId} item={item} />)
          )
        }
      </QueryStates>
    </Page>
  );
};
