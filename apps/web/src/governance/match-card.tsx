import { type MatchList, newId } from '@waymark/contracts';
import { Card, InsetText, Tag } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { judgeMatch, mergePersons } from './governance-requests.ts';
import { matchWords } from './match-words.ts';
import { personWords } from './person-words.ts';
import { ReasonForm } from './reason-form.tsx';

type Match = MatchList['matches'][number];

/** Two records that may be of one person, why, and what can be done. */
export const MatchCard = ({ match }: { readonly match: Match }): ReactNode => {
  const { matchId, person, other, likelihood, saidTheSame } = match;
  const [ids] = useState(() => ({ decision: newId(), keepFirst: newId(), keepSecond: newId() }));
  const join = (mergeId: string, goneId: string, keptId: string) => (why: string) =>
    mergePersons({ mergeId, goneId, keptId, why });
  return (
    <Card title={`${person.name} and ${other.name}`} tag={<Tag>{likelihood === 'likely' ? 'Likely' : 'Possible'}</Tag>}>
      <p className="govuk-body">{matchWords(match)}</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>{personWords(person)}</li>
        <li>{personWords(other)}</li>
      </ul>
      {saidTheSame === null ? null : (
        <InsetText>
          {saidTheSame.by ?? 'A colleague'} says they are one person: “{saidTheSame.why}”
        </InsetText>
      )}
      <ReasonForm
        id={ids.keepFirst}
        summary={`Join them and keep the first record`}
        about={personWords(person)}
        button="Join the two records"
        hint="Everything under the other record follows. It can be undone."
        send={join(ids.keepFirst, other.personId, person.personId)}
      />
      <ReasonForm
        id={ids.keepSecond}
        summary={`Join them and keep the second record`}
        about={personWords(other)}
        button="Join the two records"
        hint="Everything under the other record follows. It can be undone."
        send={join(ids.keepSecond, person.personId, other.personId)}
      />
      <ReasonForm
        id={ids.decision}
        summary="They are two people"
        about={`${person.name} and ${other.name}`}
        button="Not the same person"
        send={(why) => judgeMatch(matchId, { decisionId: ids.decision, decision: 'not-the-same', why })}
      />
    </Card>
  );
};
