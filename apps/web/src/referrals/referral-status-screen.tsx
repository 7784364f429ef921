import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Id, ReferralStatusView } from '@waymark/contracts';
import { BackLink, Page, Timeline } from '@waymark/ui';
import type { ReactNode } from 'react';
import { DoneBanner } from '../family/done-banner.tsx';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { AnswerQuestionForm } from './answer-question-form.tsx';
import { referralStatusQuery } from './queries.ts';
import { referralNames } from './referral-names.ts';

const statusLead = ({ stateWords, closedBecause }: ReferralStatusView): string =>
  closedBecause === null ? `${stateWords}.` : `${stateWords}: ${closedBecause}.`;

/** Where a referral stands, for whoever made it: steps and dates, and what is asked of the referrer. */
export const ReferralStatus = ({ referralId }: { readonly referralId: Id }): ReactNode => {
  const query = useQuery(referralStatusQuery(referralId));
  const { data } = query;
  return (
    <Page
      title="Your referral"
      caption={data && `${referralNames(data)}, ${data.offering}`}
      lead={data && statusLead(data)}
      above={<BackLink href={addresses.myReferrals}>Your referrals</BackLink>}
    >
      <DoneBanner />
      <QueryStates query={query} what="the referral">
        {(status) => (
          <>
            {status.question === null ? null : <AnswerQuestionForm status={status} question={status.question} />}
            <h2 className="govuk-heading-m">What happened</h2>
            <Timeline
              events={status.steps.map(({ kind, words, at }) => ({ id: `${kind} ${at}`, title: words, on: at }))}
            />
          </>
        )}
      </QueryStates>
    </Page>
  );
};

export const ReferralStatusScreen = (): ReactNode => {
  const { referralId } = useParams({ from: '/signed-in/referrals/$referralId/status' });
  return <ReferralStatus referralId={referralId} />;
};
