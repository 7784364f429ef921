import { useSearch } from '@tanstack/react-router';
import { EmptyState, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { useAccount } from '../session/use-session.ts';
import { ResumeDraft } from './drafts/resume-draft.tsx';
import { NewReferral } from './new-referral.tsx';
import { OwnReferral } from './own-referral.tsx';

/** A new referral from a family, from nothing, or going on with a draft. */
export const NewReferralScreen = (): ReactNode => {
  const { family, offering = '', draft } = useSearch({ from: '/signed-in/referrals/new' });
  const { roles } = useAccount();
  const offeringIds = offering === '' ? [] : offering.split(',');
  if (draft !== undefined) return <ResumeDraft key={draft} draftId={draft} />;
  if (family !== undefined) return <NewReferral key={offering} familyId={family} offeringIds={offeringIds} />;
  if (roles.includes('referrer')) return <OwnReferral key={offering} offeringIds={offeringIds} />;
  return (
    <Page title="Make a referral">
      <EmptyState title="A referral begins at a family">
        <p>
          <a className="govuk-link" href={addresses.myChildren}>
            Open the family
          </a>{' '}
          and choose “Make a referral” there.
        </p>
      </EmptyState>
    </Page>
  );
};
