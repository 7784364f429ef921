import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { ReferralView } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { staffQuery } from '../groups/staff-query.ts';
import { QueryStates } from '../query/query-states.tsx';
import type { ReferredPerson } from '../referrals/person-standing.tsx';
import { PersonPage, WaitingFormFrame } from './person-page.tsx';
import { useBackToWaiting } from './use-back-to-waiting.ts';
import { WaitingPlanForm } from './waiting-plan-form.tsx';

const title = 'Who carries the wait?';

const WithStaff = (props: { readonly referral: ReferralView; readonly person: ReferredPerson }): ReactNode => {
  const staff = useQuery(staffQuery());
  const back = useBackToWaiting(props.referral.offeringId);
  if (staff.data !== undefined) return <WaitingPlanForm {...props} staff={staff.data} onDone={back} />;
  return (
    <WaitingFormFrame title={title} referralId={props.referral.referralId}>
      <QueryStates query={staff} what="your colleagues">
        {() => null}
      </QueryStates>
    </WaitingFormFrame>
  );
};

export const WaitingPlanScreen = (): ReactNode => {
  const { referralId } = useParams({ from: '/signed-in/referrals/$referralId/waiting-plan' });
  const { subject } = useSearch({ from: '/signed-in/referrals/$referralId/waiting-plan' });
  return (
    <PersonPage referralId={referralId} title={title} find={({ subjectId }) => subjectId === subject}>
      {(referral, person) => <WithStaff referral={referral} person={person} />}
    </PersonPage>
  );
};
