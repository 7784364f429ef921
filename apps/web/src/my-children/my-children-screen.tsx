import { useQuery } from '@tanstack/react-query';
import { Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { QueryStates } from '../query/query-states.tsx';
import { childrenLead } from './children-lead.ts';
import { MyChildrenList } from './my-children-list.tsx';
import { myChildrenQuery } from './queries.ts';

/** The first screen of a lead practitioner, a team manager and duty. */
export const MyChildrenScreen = (): ReactNode => {
  const query = useQuery(myChildrenQuery());
  const { data } = query;
  return (
    <Page title="My children" lead={data && data.children.length > 0 ? childrenLead(data) : undefined}>
      <QueryStates query={query} what="your children">
        {(view) => <MyChildrenList view={view} />}
      </QueryStates>
    </Page>
  );
};
