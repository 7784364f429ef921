import { useParams } from '@tanstack/react-router';
import { EmptyState } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { FamilyFormPage, FormFrame } from '../family/form-page.tsx';
import { useBackToFamily } from '../family/use-back-to-family.ts';
import { BirthForm } from './birth-form.tsx';

/** Records the birth of a baby of the family who is still unborn in the record. */
export const RecordBirthScreen = (): ReactNode => {
  const { familyId, personId } = useParams({ from: '/signed-in/families/$familyId/births/$personId' });
  const backToFamily = useBackToFamily(familyId);
  return (
    <FamilyFormPage familyId={familyId} title="Record the birth">
      {(view) => {
        const baby = view.people.find((person) => person.personId === personId);
        if (baby === undefined)
          return (
            <FormFrame familyId={familyId} title="Record the birth">
              <EmptyState title="This person is not in the family" />
            </FormFrame>
          );
        return (
          <BirthForm
            view={view}
            baby={baby}
            now={serverClock.now()}
            onDone={() => backToFamily('The birth is recorded')}
          />
        );
      }}
    </FamilyFormPage>
  );
};
