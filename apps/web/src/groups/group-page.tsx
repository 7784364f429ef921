import { useQuery } from '@tanstack/react-query';
import type { GroupView, Id } from '@waymark/contracts';
import { BackLink, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { groupQuery } from './queries.ts';

export interface GroupPageProps {
  readonly groupId: Id;
  readonly title: string;
  /** The form, once the group is there; it brings its own page. */
  readonly children: (group: GroupView) => ReactNode;
}

/** Where a form about a group waits for it. */
export const GroupPage = ({ groupId, title, children }: GroupPageProps): ReactNode => {
  const query = useQuery(groupQuery(groupId));
  if (query.data !== undefined) return children(query.data);
  return (
    <Page title={title} above={<BackLink href={addresses.group(groupId)}>Back to the group</BackLink>}>
      <QueryStates query={query} what="the group">
        {() => null}
      </QueryStates>
    </Page>
  );
};
