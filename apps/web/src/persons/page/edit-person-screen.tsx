import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { serverClock } from '../../api/server-clock.ts';
import { EditPersonForm } from './edit-person-form.tsx';
import { PersonFormPage } from './person-form-page.tsx';

export const EditPersonScreen = (): ReactNode => {
  const { personId } = useParams({ from: '/signed-in/persons/$personId/edit' });
  return (
    <PersonFormPage personId={personId} title="Change details">
      {(view) => <EditPersonForm view={view} now={serverClock.now()} />}
    </PersonFormPage>
  );
};
