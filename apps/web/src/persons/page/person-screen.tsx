import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { holdsPermission } from '@waymark/contracts';
import { BackLink, ButtonLink, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../../api/server-clock.ts';
import { DoneBanner } from '../../family/done-banner.tsx';
import { addresses } from '../../navigation/addresses.ts';
import { QueryStates } from '../../query/query-states.tsx';
import { useAccount } from '../../session/use-session.ts';
import { personQuery } from '../queries.ts';
import { PersonBody } from './person-body.tsx';
import { personLead } from './person-words.ts';

/** One person; for a child the plan, the child's own words and who may have contact come first. */
export const PersonScreen = (): ReactNode => {
  const { personId } = useParams({ from: '/signed-in/persons/$personId' });
  const { roles } = useAccount();
  const query = useQuery(personQuery(personId));
  const { data } = query;
  const family = data?.families.find(({ to }) => to === null);
  return (
    <Page
      title={data?.name ?? 'Person'}
      titleInBrowser="Person"
      caption={data && (data.child === null ? 'Person' : 'Child')}
      lead={data && personLead(data)}
      above={
        family === undefined ? undefined : (
          <BackLink href={addresses.family(family.familyId)}>Family {family.reference}</BackLink>
        )
      }
      actions={
        data && (
          <>
            {data.diedOn === null && holdsPermission(roles, 'core.contact-card.view') ? (
              <ButtonLink href={addresses.contact(personId)}>Contact card</ButtonLink>
            ) : null}
            {holdsPermission(roles, 'core.person.edit') ? (
              <ButtonLink variant="secondary" href={addresses.editPerson(personId)}>
                Change details
              </ButtonLink>
            ) : null}
          </>
        )
      }
    >
      <DoneBanner />
      <QueryStates query={query} what="this person">
        {(view) => <PersonBody view={view} now={serverClock.now()} roles={roles} />}
      </QueryStates>
    </Page>
  );
};
