import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { Id } from '@waymark/contracts';
import { EmptyState, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { FamilyFormPage, FormFrame } from '../family/form-page.tsx';
import { familyKeys } from '../family/queries.ts';
import { addresses } from '../navigation/addresses.ts';
import { catalogueQuery } from '../offerings/queries.ts';
import { QueryStates } from '../query/query-states.tsx';
import { useAccount } from '../session/use-session.ts';
import { chosenToRefer } from './chosen-to-refer.ts';
import { OfferingChoice, UnknownProgramme } from './offering-choice.tsx';
import { OwnReferral } from './own-referral.tsx';
import { referralKeys } from './queries.ts';
import { ReferralForm } from './referral-form.tsx';
import { ReferralSent } from './referral-sent.tsx';

const title = 'Make a referral';

interface FromFamilyProps {
  readonly familyId: Id;
  readonly offeringId: Id | undefined;
}

/** Choosing the offering, then its form; where there is only one, the form at once. */
export const NewReferral = ({ familyId, offeringId }: FromFamilyProps): ReactNode => {
  const queries = useQueryClient();
  const catalogue = useQuery(catalogueQuery());
  const [hasSent, setSent] = useState(false);
  const { open, chosen, programme } = chosenToRefer(catalogue.data, offeringId);
  if (chosen === undefined || programme === undefined) {
    return (
      <FormFrame familyId={familyId} title={title} lead={open.length > 1 ? 'Which programme is it for?' : undefined}>
        <QueryStates query={catalogue} what="the programmes">
          {() =>
            chosen === undefined ? (
              <OfferingChoice familyId={familyId} offerings={open} />
            ) : (
              <UnknownProgramme offering={chosen} />
            )
          }
        </QueryStates>
      </FormFrame>
    );
  }
  if (hasSent) return <ReferralSent familyId={familyId} offering={chosen.title} />;
  const sent = () => {
    setSent(true);
    void queries.invalidateQueries({ queryKey: referralKeys.all });
    void queries.invalidateQueries({ queryKey: familyKeys.all });
  };
  return (
    <FamilyFormPage familyId={familyId} title={title}>
      {(family) => (
        <ReferralForm
          family={family}
          offering={chosen}
          programme={programme}
          back={{ href: addresses.family(familyId), text: 'Back to the family' }}
          onSent={sent}
        />
      )}
    </FamilyFormPage>
  );
};

export const NewReferralScreen = (): ReactNode => {
  const { family, offering } = useSearch({ from: '/signed-in/referrals/new' });
  const { roles } = useAccount();
  if (family !== undefined) return <NewReferral key={offering} familyId={family} offeringId={offering} />;
  if (roles.includes('referrer')) return <OwnReferral key={offering} offeringId={offering} />;
  return (
    <Page title={title}>
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
