import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { type ReactNode, useState } from 'react';
import { FamilyFormPage, FormFrame } from '../family/form-page.tsx';
import { familyKeys } from '../family/queries.ts';
import { addresses } from '../navigation/addresses.ts';
import { catalogueQuery } from '../offerings/queries.ts';
import { QueryStates } from '../query/query-states.tsx';
import { chosenToRefer } from './chosen-to-refer.ts';
import type { Resumed } from './drafts/resumed.ts';
import { useDraft } from './drafts/use-draft.ts';
import { OfferingChoice, UnknownProgramme } from './offering-choice.tsx';
import { referralKeys } from './queries.ts';
import { ReferralForm } from './referral-form.tsx';
import { ReferralSent } from './referral-sent.tsx';

const title = 'Make a referral';

export interface NewReferralProps {
  readonly familyId: Id;
  readonly offeringIds: readonly Id[];
  /** The draft one goes on with. */
  readonly resumed?: Resumed | undefined;
}

/** Choosing the programmes, then the form; where there is only one, the form at once. */
export const NewReferral = ({ familyId, offeringIds, resumed }: NewReferralProps): ReactNode => {
  const queries = useQueryClient();
  const catalogue = useQuery(catalogueQuery());
  const draft = useDraft(resumed?.begun);
  const [hasSent, setSent] = useState(false);
  const { open, chosen, unknown } = chosenToRefer(catalogue.data, offeringIds);
  if (hasSent) {
    return <ReferralSent familyId={familyId} offerings={chosen.map(({ offering }) => offering.title)} />;
  }
  if (chosen.length === 0 || unknown !== undefined) {
    return (
      <FormFrame familyId={familyId} title={title}>
        <QueryStates query={catalogue} what="the programmes">
          {() =>
            unknown === undefined ? (
              <OfferingChoice familyId={familyId} offerings={open} />
            ) : (
              <UnknownProgramme offering={unknown} />
            )
          }
        </QueryStates>
      </FormFrame>
    );
  }
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
          chosen={chosen}
          back={{ href: addresses.family(familyId), text: 'Back to the family' }}
          draft={draft}
          before={resumed?.form}
          onSent={sent}
        />
      )}
    </FamilyFormPage>
  );
};
