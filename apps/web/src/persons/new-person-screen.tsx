import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { FamilyFormPage } from '../family/form-page.tsx';
import { useBackToFamily } from '../family/use-back-to-family.ts';
import { AddPersonForm } from './add-person-form.tsx';

export const NewPersonScreen = (): ReactNode => {
  const { familyId } = useParams({ from: '/signed-in/families/$familyId/persons/new' });
  const backToFamily = useBackToFamily(familyId);
  return (
    <FamilyFormPage familyId={familyId} title="Add a person">
      {(view) => (
        <AddPersonForm view={view} now={serverClock.now()} onDone={() => backToFamily('The person is added')} />
      )}
    </FamilyFormPage>
  );
};
