import { useQuery } from '@tanstack/react-query';
import type { Id, ReferralDraftView } from '@waymark/contracts';
import { BackLink, EmptyState, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../../navigation/addresses.ts';
import { QueryStates } from '../../query/query-states.tsx';
import { NewReferral } from '../new-referral.tsx';
import { OwnReferral } from '../own-referral.tsx';
import { readDraftForm } from './draft-form.ts';
import { draftQuery } from './queries.ts';

const Resumed = ({ draft }: { readonly draft: ReferralDraftView }): ReactNode => {
  const { draftId, familyId, form: stored, ...saved } = draft;
  const form = readDraftForm(stored);
  if (form === undefined) {
    return (
      <Page title="Go on with a draft">
        <EmptyState title="This draft was written by another version of this page">
          <p>It cannot be opened here. Make the referral anew, then throw the draft away.</p>
        </EmptyState>
      </Page>
    );
  }
  const begun = { draftId, familyId: familyId ?? undefined, saved: { draftId, ...saved } };
  const { offeringIds, who } = form;
  // A family one works with is chosen at the family; whoever writes people down has said who they are.
  if (familyId !== null && who === undefined)
    return <NewReferral familyId={familyId} offeringIds={offeringIds} resumed={{ begun, form }} />;
  return <OwnReferral offeringIds={offeringIds} resumed={{ begun, form }} />;
};

/** A form that was begun before, as it was typed. */
export const ResumeDraft = ({ draftId }: { readonly draftId: Id }): ReactNode => {
  const query = useQuery(draftQuery(draftId));
  if (query.data !== undefined && !query.isFetching) return <Resumed draft={query.data} />;
  return (
    <Page title="Go on with a draft" above={<BackLink href={addresses.myReferrals}>Your referrals</BackLink>}>
      <QueryStates query={query} what="the draft">
        {() => null}
      </QueryStates>
    </Page>
  );
};
