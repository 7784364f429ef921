import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReferralMatches as Found, type Id, newId } from '@waymark/contracts';
import { Card, Tag } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { judgeMatch } from '../governance/governance-requests.ts';
import { matchWords } from '../governance/match-words.ts';
import { personWords } from '../governance/person-words.ts';
import { ReasonForm } from '../governance/reason-form.tsx';
import { addresses } from '../navigation/addresses.ts';
import { referralKeys, referralMatchesQuery } from './queries.ts';

export interface ReferralMatchesProps {
  readonly referralId: Id;
  readonly mayDecide: boolean;
}

type Match = Found['matches'][number];

const MatchOfReferral = ({ match, mayDecide }: { readonly match: Match; readonly mayDecide: boolean }): ReactNode => {
  const { matchId, person, other, likelihood, referrals } = match;
  const queries = useQueryClient();
  const [ids] = useState(() => ({ not: newId(), same: newId() }));
  const again = () => queries.invalidateQueries({ queryKey: referralKeys.all });
  const about = `${person.name} and ${other.name}`;
  return (
    <Card
      headingLevel={3}
      title={`${person.name} may have a record already`}
      tag={<Tag>{likelihood === 'likely' ? 'Likely' : 'Possible'}</Tag>}
    >
      <p className="govuk-body">
        {personWords(other)}. {matchWords(match)}
      </p>
      {referrals.map(({ referralId, offering }) => (
        <p key={referralId} className="govuk-body">
          <a className="govuk-link" href={addresses.referral(referralId)}>
            Referral to {offering}
            <span className="govuk-visually-hidden"> of {other.name}</span>
          </a>
        </p>
      ))}
      {mayDecide ? (
        <>
          <ReasonForm
            id={ids.not}
            summary="Not the same person"
            about={about}
            button="Remember it"
            hint="It is not shown again."
            send={(why) => judgeMatch(matchId, { decisionId: ids.not, decision: 'not-the-same', why })}
            onDone={again}
          />
          <ReasonForm
            id={ids.same}
            summary="The same person"
            about={about}
            button="Ask information governance to join them"
            send={(why) => judgeMatch(matchId, { decisionId: ids.same, decision: 'the-same', why })}
            onDone={again}
          />
        </>
      ) : null}
    </Card>
  );
};

/** Records that may be of somebody in the referral; nothing where there is none. */
export const ReferralMatches = ({ referralId, mayDecide }: ReferralMatchesProps): ReactNode => {
  const { data } = useQuery(referralMatchesQuery(referralId));
  if (data === undefined || data.matches.length === 0) return null;
  return (
    <section aria-labelledby="referral-matches">
      <h2 id="referral-matches" className="govuk-heading-m">
        Possible duplicates
      </h2>
      {data.matches.map((match) => (
        <MatchOfReferral key={match.matchId} match={match} mayDecide={mayDecide} />
      ))}
    </section>
  );
};
