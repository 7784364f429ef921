import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { EnrolmentView } from '@waymark/contracts';
import { BackLink, EmptyState, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { referralQuery } from '../referrals/queries.ts';
import { useAccount } from '../session/use-session.ts';
import { BeginEndingForm } from './begin-ending-form.tsx';
import { ClosePlaceForm } from './close-place-form.tsx';
import { PlacePage } from './place-page.tsx';
import { useBackToPlace } from './use-back-to-place.ts';

const title = 'End a place';

const Closing = ({ place }: { readonly place: EnrolmentView }): ReactNode => {
  const query = useQuery(referralQuery(place.referralId));
  const { roles } = useAccount();
  const back = useBackToPlace(place.enrolmentId);
  const mayLog = roles.some((role) => role === 'coordinator' || role === 'provider-manager');
  if (query.data !== undefined)
    return <ClosePlaceForm place={place} referral={query.data} mayLog={mayLog} onDone={back} />;
  return (
    <Page title={title} above={<BackLink href={addresses.place(place.enrolmentId)}>Back to the place</BackLink>}>
      <QueryStates query={query} what="the referral">
        {() => null}
      </QueryStates>
    </Page>
  );
};

const Beginning = ({ place }: { readonly place: EnrolmentView }): ReactNode => (
  <BeginEndingForm place={place} onDone={useBackToPlace(place.enrolmentId)} />
);

export const EndingScreen = (): ReactNode => {
  const { enrolmentId } = useParams({ from: '/signed-in/places/$enrolmentId/ending' });
  return (
    <PlacePage enrolmentId={enrolmentId} title={title}>
      {(place) => {
        if (place.state === 'enrolled') return <Beginning place={place} />;
        if (place.state === 'ending') return <Closing place={place} />;
        return (
          <Page title={title} above={<BackLink href={addresses.place(enrolmentId)}>Back to the place</BackLink>}>
            <EmptyState title="This place has ended" />
          </Page>
        );
      }}
    </PlacePage>
  );
};
