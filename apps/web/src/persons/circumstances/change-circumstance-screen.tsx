import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { EmptyState } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../../api/server-clock.ts';
import { circumstancesQuery } from '../../family/circumstance-requests.ts';
import { QueryStates } from '../../query/query-states.tsx';
import { PersonFormFrame } from '../page/person-form-page.tsx';
import { CorrectCircumstance } from './correct-circumstance.tsx';

/** One circumstance, to be corrected or taken back. */
export const ChangeCircumstanceScreen = (): ReactNode => {
  const { personId, circumstanceId } = useParams({
    from: '/signed-in/persons/$personId/circumstances/$circumstanceId',
  });
  const query = useQuery(circumstancesQuery(personId));
  const said = query.data?.standing.find((one) => one.circumstanceId === circumstanceId);
  if (query.data !== undefined && said !== undefined)
    return <CorrectCircumstance personId={personId} name={query.data.name} said={said} now={serverClock.now()} />;
  return (
    <PersonFormFrame personId={personId} title="Correct a circumstance">
      <QueryStates query={query} what="this circumstance">
        {() => <EmptyState title="It does not stand any more">Someone has corrected it or taken it back.</EmptyState>}
      </QueryStates>
    </PersonFormFrame>
  );
};
