import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { PauseForm } from './pause-form.tsx';
import { PlacePage } from './place-page.tsx';
import { useBackToPlace } from './use-back-to-place.ts';

export const PauseScreen = (): ReactNode => {
  const { enrolmentId } = useParams({ from: '/signed-in/places/$enrolmentId/pauses/new' });
  const back = useBackToPlace(enrolmentId);
  return (
    <PlacePage enrolmentId={enrolmentId} title="Record a pause">
      {(place) => <PauseForm place={place} onDone={() => back('The pause is recorded')} />}
    </PlacePage>
  );
};
