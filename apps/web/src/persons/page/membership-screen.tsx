import { useParams } from '@tanstack/react-router';
import { EmptyState } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../../api/server-clock.ts';
import { FamilyFormPage, FormFrame } from '../../family/form-page.tsx';
import { useBackToFamily } from '../../family/use-back-to-family.ts';
import { MembershipForm } from './membership-form.tsx';

/** How a person belongs to the family: household, who verified it, leaving, and whether it is known who it is. */
export const MembershipScreen = (): ReactNode => {
  const { familyId, personId } = useParams({ from: '/signed-in/families/$familyId/members/$personId' });
  const backToFamily = useBackToFamily(familyId);
  return (
    <FamilyFormPage familyId={familyId} title="Change the household">
      {(view) => {
        const person = view.people.find((found) => found.personId === personId);
        if (person === undefined)
          return (
            <FormFrame familyId={familyId} title="Change the household">
              <EmptyState title="This person is not in the family" />
            </FormFrame>
          );
        return (
          <MembershipForm
            view={view}
            person={person}
            now={serverClock.now()}
            onDone={() => backToFamily('The household is changed')}
          />
        );
      }}
    </FamilyFormPage>
  );
};
