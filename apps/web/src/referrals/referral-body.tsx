import { useQueryClient } from '@tanstack/react-query';
import type { ReferralView } from '@waymark/contracts';
import { NotificationBanner } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { waitingKeys } from '../waiting/queries.ts';
import { DecisionForm } from './decision-form.tsx';
import { FindingsList } from './findings-list.tsx';
import { isToDecide } from './is-to-decide.ts';
import { OtherReferrals } from './other-referrals.tsx';
import { PersonStanding } from './person-standing.tsx';
import { referralKeys } from './queries.ts';
import { ReferralEvents } from './referral-events.tsx';
import { ReferralFormRead } from './referral-form-read.tsx';
import { ReferralMatches } from './referral-matches.tsx';
import { ReferralSummary } from './referral-summary.tsx';

export interface ReferralBodyProps {
  readonly referral: ReferralView;
  readonly mayDecide: boolean;
}

/** The coordinator's page of a referral: likely doubles, summary, findings, decision, what was written, what happened. */
export const ReferralBody = ({ referral, mayDecide }: ReferralBodyProps): ReactNode => {
  const queries = useQueryClient();
  const [done, setDone] = useState({ count: 0, words: '' });
  const finish = async (words: string) => {
    await queries.invalidateQueries({ queryKey: referralKeys.all });
    void queries.invalidateQueries({ queryKey: waitingKeys.all });
    setDone(({ count }) => ({ count: count + 1, words }));
  };
  const isNew = isToDecide(referral.state);
  const findings = (
    <FindingsList programme={referral.programme} version={referral.findingsVersion} findings={referral.findings} />
  );
  const decision = mayDecide ? (
    <DecisionForm key={`decide ${done.count}`} referral={referral} onDecided={finish} />
  ) : null;
  return (
    <>
      {done.count === 0 ? null : <NotificationBanner key={`done ${done.count}`} kind="done" heading={done.words} />}
      <ReferralMatches referralId={referral.referralId} mayDecide={mayDecide} />
      <OtherReferrals others={referral.otherReferrals} />
      <ReferralSummary referral={referral} />
      <h2 className="govuk-heading-m">Where it stands</h2>
      {referral.people.map((person) => (
        <PersonStanding
          key={person.subjectId}
          referral={referral}
          person={person}
          mayDecide={mayDecide}
          onDone={finish}
        />
      ))}
      {findings}
      {isNew ? decision : null}
      <ReferralFormRead referral={referral} />
      {isNew ? null : decision}
      <ReferralEvents referral={referral} />
    </>
  );
};
