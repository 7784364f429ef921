import { useQuery } from '@tanstack/react-query';
import type { Id, OfferingView } from '@waymark/contracts';
import { BackLink, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { offeringQuery } from './queries.ts';

export interface OfferingPageProps {
  readonly offeringId: Id;
  readonly title: string;
  /** The page, once the offering is there; it brings its own frame. */
  readonly children: (offering: OfferingView) => ReactNode;
}

/** Where a page about one offering waits for it. */
export const OfferingPage = ({ offeringId, title, children }: OfferingPageProps): ReactNode => {
  const query = useQuery(offeringQuery(offeringId));
  if (query.data !== undefined) return children(query.data);
  return (
    <Page title={title} above={<BackLink href={addresses.offerings}>Back to the programmes</BackLink>}>
      <QueryStates query={query} what="the programme">
        {() => null}
      </QueryStates>
    </Page>
  );
};
