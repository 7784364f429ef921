import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FamilyFormPage } from '../family/form-page.tsx';
import { useBackToFamily } from '../family/use-back-to-family.ts';
import { MeetingForm } from './meeting-form.tsx';

export const NewMeetingScreen = (): ReactNode => {
  const { familyId } = useParams({ from: '/signed-in/families/$familyId/meetings/new' });
  const backToFamily = useBackToFamily(familyId);
  return (
    <FamilyFormPage familyId={familyId} title="Arrange a meeting">
      {(view) => <MeetingForm view={view} onDone={() => backToFamily('The meeting is arranged')} />}
    </FamilyFormPage>
  );
};
