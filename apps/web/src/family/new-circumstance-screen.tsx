import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { CircumstanceForm } from './circumstance-form.tsx';
import { FamilyFormPage } from './form-page.tsx';
import { useBackToFamily } from './use-back-to-family.ts';

export const NewCircumstanceScreen = (): ReactNode => {
  const { familyId } = useParams({ from: '/signed-in/families/$familyId/circumstances/new' });
  const backToFamily = useBackToFamily(familyId);
  return (
    <FamilyFormPage familyId={familyId} title="Record a circumstance">
      {(view) => (
        <CircumstanceForm
          view={view}
          now={serverClock.now()}
          onDone={() => backToFamily('The circumstance is recorded')}
        />
      )}
    </FamilyFormPage>
  );
};
