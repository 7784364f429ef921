import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FamilyFormPage } from './form-page.tsx';
import { RelationshipForm } from './relationship-form.tsx';
import { useBackToFamily } from './use-back-to-family.ts';

export const NewRelationshipScreen = (): ReactNode => {
  const { familyId } = useParams({ from: '/signed-in/families/$familyId/relationships/new' });
  const backToFamily = useBackToFamily(familyId);
  return (
    <FamilyFormPage familyId={familyId} title="Record a relationship">
      {(view) => <RelationshipForm view={view} onDone={() => backToFamily('The relationship is recorded')} />}
    </FamilyFormPage>
  );
};
