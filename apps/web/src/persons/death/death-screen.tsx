import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { serverClock } from '../../api/server-clock.ts';
import { QueryStates } from '../../query/query-states.tsx';
import { PersonFormFrame } from '../page/person-form-page.tsx';
import { DeathForm } from './death-form.tsx';
import { deathsQuery } from './queries.ts';
import { StandingDeath } from './standing-death.tsx';

/** Whether a person has died: recorded, corrected and taken back here. */
export const DeathScreen = (): ReactNode => {
  const { personId } = useParams({ from: '/signed-in/persons/$personId/death' });
  const query = useQuery(deathsQuery(personId));
  if (query.data === undefined)
    return (
      <PersonFormFrame personId={personId} title="Record a death">
        <QueryStates query={query} what="what is recorded">
          {() => null}
        </QueryStates>
      </PersonFormFrame>
    );
  const { standing } = query.data;
  const now = serverClock.now();
  if (standing === null) return <DeathForm view={query.data} now={now} />;
  return <StandingDeath view={query.data} deathId={standing} now={now} />;
};
