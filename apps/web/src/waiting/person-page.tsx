import { useQuery } from '@tanstack/react-query';
import type { Id, ReferralView } from '@waymark/contracts';
import { BackLink, EmptyState, Page, type SummaryError } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import type { ReferredPerson } from '../referrals/person-standing.tsx';
import { referralQuery } from '../referrals/queries.ts';

export interface WaitingFormFrameProps {
  readonly title: string;
  /** Where the title names a person: what the browser's history shows instead. */
  readonly titleInBrowser?: string | undefined;
  readonly referralId: Id;
  readonly lead?: ReactNode | undefined;
  readonly errors?: readonly SummaryError[] | undefined;
  readonly attempt?: number | undefined;
  readonly children: ReactNode;
}

/** The page around a form about someone who waits, with the way back to the referral. */
export const WaitingFormFrame = ({ referralId, children, ...page }: WaitingFormFrameProps): ReactNode => (
  <Page {...page} above={<BackLink href={addresses.referral(referralId)}>Back to the referral</BackLink>}>
    {children}
  </Page>
);

export interface PersonPageProps {
  readonly referralId: Id;
  readonly title: string;
  readonly find: (person: ReferredPerson) => boolean;
  readonly children: (referral: ReferralView, person: ReferredPerson) => ReactNode;
}

/** Where a form about one person of a referral waits for it. */
export const PersonPage = ({ referralId, title, find, children }: PersonPageProps): ReactNode => {
  const query = useQuery(referralQuery(referralId));
  const person = query.data?.people.find(find);
  if (query.data !== undefined && person !== undefined) return children(query.data, person);
  return (
    <WaitingFormFrame title={title} referralId={referralId}>
      <QueryStates query={query} what="the referral">
        {() => (
          <EmptyState title="This is no longer open">
            <p>Go back to the referral to see what happened.</p>
          </EmptyState>
        )}
      </QueryStates>
    </WaitingFormFrame>
  );
};
