import { useQuery } from '@tanstack/react-query';
import type { EnrolmentView, Id } from '@waymark/contracts';
import { BackLink, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { enrolmentQuery } from './queries.ts';

export interface PlacePageProps {
  readonly enrolmentId: Id;
  readonly title: string;
  /** The form, once the place is there; it brings its own page. */
  readonly children: (place: EnrolmentView) => ReactNode;
}

/** Where a form about a place waits for it. */
export const PlacePage = ({ enrolmentId, title, children }: PlacePageProps): ReactNode => {
  const query = useQuery(enrolmentQuery(enrolmentId));
  if (query.data !== undefined) return children(query.data);
  return (
    <Page title={title} above={<BackLink href={addresses.place(enrolmentId)}>Back to the place</BackLink>}>
      <QueryStates query={query} what="the place">
        {() => null}
      </QueryStates>
    </Page>
  );
};
