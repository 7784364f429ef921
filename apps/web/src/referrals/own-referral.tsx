import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { BackLink, Page } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { catalogueQuery } from '../offerings/queries.ts';
import { QueryStates } from '../query/query-states.tsx';
import { chosenToRefer } from './chosen-to-refer.ts';
import type { DraftForm } from './drafts/draft-form.ts';
import type { Resumed } from './drafts/resumed.ts';
import { useDraft } from './drafts/use-draft.ts';
import { OfferingChoice, UnknownProgramme } from './offering-choice.tsx';
import { referralKeys } from './queries.ts';
import { ReferralForm } from './referral-form.tsx';
import { ReferralSent } from './referral-sent.tsx';
import { type Who, WhoForm } from './who-form.tsx';

const back = { href: addresses.myReferrals, text: 'Your referrals' };

export interface OwnReferralProps {
  readonly offeringIds: readonly Id[];
  /** The draft one goes on with. */
  readonly resumed?: Resumed | undefined;
}

/** A referral of someone who works with no family here: what for, who, then the form. */
export const OwnReferral = ({ offeringIds, resumed }: OwnReferralProps): ReactNode => {
  const queries = useQueryClient();
  const catalogue = useQuery(catalogueQuery());
  const draft = useDraft(resumed?.begun);
  const [who, setWho] = useState<Who | undefined>(resumed?.form.who);
  const [isNaming, setNaming] = useState(who === undefined);
  const [typed, setTyped] = useState<DraftForm | undefined>(resumed?.form);
  const [hasSent, setSent] = useState(false);
  const { open, chosen, unknown } = chosenToRefer(catalogue.data, offeringIds);
  if (hasSent) {
    return <ReferralSent familyId={undefined} offerings={chosen.map(({ offering }) => offering.title)} />;
  }
  if (chosen.length === 0 || unknown !== undefined) {
    return (
      <Page title="Make a referral" above={<BackLink href={back.href}>{back.text}</BackLink>}>
        <QueryStates query={catalogue} what="the programmes">
          {() =>
            unknown === undefined ? (
              <OfferingChoice familyId={undefined} offerings={open} />
            ) : (
              <UnknownProgramme offering={unknown} />
            )
          }
        </QueryStates>
      </Page>
    );
  }
  if (who === undefined || isNaming) {
    const said = (now: Who) => {
      setWho(now);
      setNaming(false);
    };
    return <WhoForm chosen={chosen} draft={draft} before={who} typedBefore={typed} onSaid={said} />;
  }
  const sent = () => {
    setSent(true);
    void queries.invalidateQueries({ queryKey: referralKeys.all });
  };
  const changePeople = (now: DraftForm) => {
    setTyped(now);
    setNaming(true);
  };
  return (
    <ReferralForm
      family={who.family}
      newPeople={who.newPeople}
      who={who}
      chosen={chosen}
      back={back}
      draft={draft}
      before={typed}
      onChangePeople={changePeople}
      onSent={sent}
    />
  );
};
