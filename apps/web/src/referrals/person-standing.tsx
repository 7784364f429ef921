import { type PartnerContact, type ReferralView, referralStateLabels } from '@waymark/contracts';
import { ButtonLink, Card, SummaryList, Tag } from '@waymark/ui';
import type { ReactNode } from 'react';
import { AppointmentList } from '../appointments/appointment-list.tsx';
import { addresses } from '../navigation/addresses.ts';
import { BeginWaitingButton } from './begin-waiting-button.tsx';
import { WaitingClock } from './waiting-clock.tsx';
import { waitingPlanWords } from './waiting-plan-words.ts';

export type ReferredPerson = ReferralView['people'][number];

export interface PersonStandingProps {
  readonly referral: ReferralView;
  readonly person: ReferredPerson;
  /** Whether the reader decides, and does not only look. */
  readonly mayDecide: boolean;
  readonly onDone: (done: string) => Promise<void>;
}

export const partnerContactWords: Readonly<Record<PartnerContact, string>> = {
  'in-place': 'In place',
  'not-in-place-yet': 'Not in place yet: nobody starts before it is',
};

const carriesWait = ({ state }: ReferredPerson): boolean =>
  state === 'accepted' || state === 'waiting' || state === 'offered';

const Steps = ({ referral, person, onDone }: Omit<PersonStandingProps, 'mayDecide'>): ReactNode => {
  const { referralId, version } = referral;
  const { subjectId, moves, waitingPlan, openOfferId } = person;
  return (
    <>
      {openOfferId === null ? null : (
        <ButtonLink href={addresses.answerOffer(referralId, openOfferId)}>Record the answer to the offer</ButtonLink>
      )}
      {person.state === 'assessing' && person.appointments.every(({ mark }) => mark !== null) ? (
        <ButtonLink href={addresses.bookAppointment(referralId, subjectId)}>
          {person.appointments.length === 0 ? 'Book an appointment' : 'Book another appointment'}
        </ButtonLink>
      ) : null}
      {moves.includes('offered') && waitingPlan !== null ? (
        <ButtonLink href={addresses.offerPlace(referralId, subjectId)}>Offer a place</ButtonLink>
      ) : null}
      {moves.includes('waiting') && person.state === 'accepted' && waitingPlan !== null ? (
        <BeginWaitingButton referralId={referralId} subjectId={subjectId} version={version} onDone={onDone} />
      ) : null}
      {carriesWait(person) ? (
        <ButtonLink
          variant={waitingPlan === null ? 'primary' : 'secondary'}
          href={addresses.waitingPlan(referralId, subjectId)}
        >
          {waitingPlan === null ? 'Set who carries the wait' : 'Change who carries the wait'}
        </ButtonLink>
      ) : null}
    </>
  );
};

/** Where one person stands from acceptance on: the wait, who carries it, partner contact, and the next step. */
export const PersonStanding = ({ referral, person, mayDecide, onDone }: PersonStandingProps): ReactNode => (
  <Card
    title={person.name}
    headingLevel={3}
    tag={<Tag>{referralStateLabels[person.state]}</Tag>}
    actions={mayDecide ? <Steps referral={referral} person={person} onDone={onDone} /> : undefined}
  >
    {person.wait === null ? null : <WaitingClock name={person.name} wait={person.wait} />}
    <AppointmentList
      referralId={referral.referralId}
      name={person.name}
      appointments={person.appointments}
      mayDecide={mayDecide}
    />
    <SummaryList
      hasNoBorders
      rows={[
        { key: 'Partner contact', value: partnerContactWords[person.partnerContact] },
        ...(carriesWait(person) ? [{ key: 'Who carries the wait', value: waitingPlanWords(person.waitingPlan) }] : []),
        ...(person.enrolmentId === null
          ? []
          : [
              {
                key: 'Place',
                value: (
                  <a className="govuk-link" href={addresses.place(person.enrolmentId)}>
                    Open the place
                  </a>
                ),
              },
            ]),
      ]}
    />
  </Card>
);
