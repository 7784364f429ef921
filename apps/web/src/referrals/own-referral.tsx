import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { BackLink, Page } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { catalogueQuery } from '../offerings/queries.ts';
import { QueryStates } from '../query/query-states.tsx';
import { chosenToRefer } from './chosen-to-refer.ts';
import type { EnteredReferral } from './entered-referral.ts';
import { OfferingChoice, UnknownProgramme } from './offering-choice.tsx';
import { referralKeys } from './queries.ts';
import { ReferralForm } from './referral-form.tsx';
import { ReferralSent } from './referral-sent.tsx';
import { type Who, WhoForm } from './who-form.tsx';

const back = { href: addresses.myReferrals, text: 'Your referrals' };

/** A referral of someone who works with no family here: what for, who, then the form. */
export const OwnReferral = ({ offeringId }: { readonly offeringId: Id | undefined }): ReactNode => {
  const queries = useQueryClient();
  const catalogue = useQuery(catalogueQuery());
  const [who, setWho] = useState<Who>();
  const [isNaming, setNaming] = useState(true);
  const [entered, setEntered] = useState<EnteredReferral>();
  const [hasSent, setSent] = useState(false);
  const { open, chosen, programme } = chosenToRefer(catalogue.data, offeringId);
  if (chosen === undefined || programme === undefined) {
    return (
      <Page
        title="Make a referral"
        lead={open.length > 1 ? 'Which programme is it for?' : undefined}
        above={<BackLink href={back.href}>{back.text}</BackLink>}
      >
        <QueryStates query={catalogue} what="the programmes">
          {() =>
            chosen === undefined ? (
              <OfferingChoice familyId={undefined} offerings={open} />
            ) : (
              <UnknownProgramme offering={chosen} />
            )
          }
        </QueryStates>
      </Page>
    );
  }
  if (hasSent) return <ReferralSent familyId={undefined} offering={chosen.title} />;
  if (who === undefined || isNaming) {
    const said = (now: Who) => {
      setWho(now);
      setNaming(false);
    };
    return <WhoForm programme={programme} before={who} onSaid={said} />;
  }
  const sent = () => {
    setSent(true);
    void queries.invalidateQueries({ queryKey: referralKeys.all });
  };
  const changePeople = (typed: EnteredReferral) => {
    setEntered(typed);
    setNaming(true);
  };
  return (
    <ReferralForm
      family={who.family}
      newPeople={who.newPeople}
      offering={chosen}
      programme={programme}
      back={back}
      entered={entered}
      onChangePeople={changePeople}
      onSent={sent}
    />
  );
};
