import { useParams, useSearch } from '@tanstack/react-router';
import { BackLink, EmptyState, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { PlacePage } from '../enrolments/place-page.tsx';
import { useBackToPlace } from '../enrolments/use-back-to-place.ts';
import { addresses } from '../navigation/addresses.ts';
import { PlanSessionForm } from './plan-session-form.tsx';

const title = 'Plan a one-to-one session';

export const PlanSessionScreen = (): ReactNode => {
  const { enrolmentId } = useParams({ from: '/signed-in/places/$enrolmentId/sessions/new' });
  const { item: asked } = useSearch({ from: '/signed-in/places/$enrolmentId/sessions/new' });
  const back = useBackToPlace(enrolmentId);
  return (
    <PlacePage enrolmentId={enrolmentId} title={title}>
      {(place) => {
        const item = place.individual.find(({ itemId }) => itemId === asked);
        if (item !== undefined)
          return <PlanSessionForm place={place} item={item} onDone={() => back('The session is planned')} />;
        return (
          <Page title={title} above={<BackLink href={addresses.place(enrolmentId)}>Back to the place</BackLink>}>
            <EmptyState title="This programme holds no such session one-to-one" />
          </Page>
        );
      }}
    </PlacePage>
  );
};
