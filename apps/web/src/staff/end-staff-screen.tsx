import { useMutation } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { StaffView } from '@waymark/contracts';
import { BackLink, Button, ErrorState, Page, WarningText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { problemOf } from '../api/api-problem.ts';
import { addresses } from '../navigation/addresses.ts';
import { HandOver } from './hand-over.tsx';
import { StaffPage } from './staff-page.tsx';
import { endStaff } from './staff-requests.ts';
import { useBackToStaff } from './use-back-to-staff.ts';

const title = 'End someone’s work here';

const End = ({ member }: { readonly member: StaffView }): ReactNode => {
  const { staffId, name } = member;
  const back = useBackToStaff();
  const { error, isPending, mutate } = useMutation({
    mutationFn: async () => {
      await endStaff(staffId);
      await back(staffId, 'Their work here has ended');
    },
  });
  return (
    <Page
      title={`End ${name}’s work here`}
      titleInBrowser={title}
      above={<BackLink href={addresses.staffMember(staffId)}>Back to {name}</BackLink>}
    >
      <WarningText>{name} is signed out everywhere at once and cannot sign in again.</WarningText>
      <p className="govuk-body">
        What {name} recorded stays, under this name. The manager of the team still sees the families this person worked
        with, and gives them to someone else.
      </p>
      <HandOver member={member} />
      {error === null ? null : <ErrorState problem={problemOf(error)} headingLevel={2} />}
      <Button type="button" isBusy={isPending} onClick={() => mutate()}>
        {isPending ? 'Ending' : 'End their work now'}
      </Button>
    </Page>
  );
};

export const EndStaffScreen = (): ReactNode => {
  const { staffId } = useParams({ from: '/signed-in/staff/$staffId/end' });
  return (
    <StaffPage staffId={staffId} title={title}>
      {(member) => <End member={member} />}
    </StaffPage>
  );
};
