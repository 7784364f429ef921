import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Id } from '@waymark/contracts';
import { Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { leaveDone } from '../family/done-banner.tsx';
import { NoOffering } from '../offerings/no-offering.tsx';
import { useChosenOffering } from '../offerings/use-chosen-offering.ts';
import { QueryStates } from '../query/query-states.tsx';
import { waitingKeys } from '../waiting/queries.ts';
import { NewGroupForm } from './new-group-form.tsx';
import { groupKeys } from './queries.ts';

export const NewGroupScreen = (): ReactNode => {
  const { offering } = useSearch({ from: '/signed-in/groups/new' });
  const { catalogue, chosen } = useChosenOffering(offering);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const added = async (groupId: Id) => {
    void queries.invalidateQueries({ queryKey: groupKeys.all });
    void queries.invalidateQueries({ queryKey: waitingKeys.all });
    leaveDone(queries, 'The group is added. Say who leads it before its first session.');
    await navigate({ to: '/groups/$groupId', params: { groupId } });
  };
  if (chosen !== undefined) return <NewGroupForm offeringId={chosen.offeringId} onAdded={added} />;
  return (
    <Page title="Add a group">
      <QueryStates query={catalogue} what="the programmes">
        {() => <NoOffering />}
      </QueryStates>
    </Page>
  );
};
