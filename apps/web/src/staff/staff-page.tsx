import { useQuery } from '@tanstack/react-query';
import type { Id, StaffView } from '@waymark/contracts';
import { BackLink, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { staffMemberQuery } from './queries.ts';

export interface StaffPageProps {
  readonly staffId: Id;
  readonly title: string;
  /** The page, once the member of staff is there; it brings its own frame. */
  readonly children: (member: StaffView) => ReactNode;
}

/** Where a page about one member of staff waits for it. */
export const StaffPage = ({ staffId, title, children }: StaffPageProps): ReactNode => {
  const query = useQuery(staffMemberQuery(staffId));
  if (query.data !== undefined) return children(query.data);
  return (
    <Page title={title} above={<BackLink href={addresses.staff}>Back to the staff</BackLink>}>
      <QueryStates query={query} what="this member of staff">
        {() => null}
      </QueryStates>
    </Page>
  );
};
