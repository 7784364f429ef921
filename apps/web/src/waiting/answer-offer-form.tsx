import { type Id, offerDeclinedReasonLabels, type ReferralView } from '@waymark/contracts';
import { Button, Radios, Select, TextArea, WarningText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { codeOf, optionsOf } from '../family/options-of.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import type { ReferredPerson } from '../referrals/person-standing.tsx';
import { isOutrun, RefusedByNow } from '../referrals/refused-by-now.tsx';
import { answerRefusal } from './answer-refusal.ts';
import { declinedReasonsFor } from './declined-reasons.ts';
import { WaitingFormFrame } from './person-page.tsx';
import { answerOffer } from './waiting-requests.ts';

export interface AnswerOfferFormProps {
  readonly referral: ReferralView;
  readonly person: ReferredPerson;
  readonly offerId: Id;
  readonly onDone: (done: string) => Promise<void>;
}

interface Entered {
  readonly answer: string;
  readonly reason: string;
  readonly note: string;
}

const answers = ['accepted', 'declined', 'taken-back'] as const;

const answerChoices = [
  { value: 'accepted', text: 'Accepted', hint: 'Gives the place: expected at every session from now on' },
  { value: 'declined', text: 'Declined', hint: 'The wait goes on from the day of the referral; nothing is lost' },
  { value: 'taken-back', text: 'Taken back by us' },
];

const doneWords = {
  accepted: 'The place is given',
  declined: 'The offer is declined; the wait goes on as before',
  'taken-back': 'The offer is taken back; the wait goes on as before',
} as const;

/** What the person answered; declined needs a reason and keeps the wait (S15). */
export const AnswerOfferForm = ({ referral, person, offerId, onDone }: AnswerOfferFormProps): ReactNode => {
  const form = useSentForm<Entered>({
    defaultValues: { answer: '', reason: '', note: '' },
    send: async (entered) => {
      const answer = codeOf(answers, entered.answer);
      if (answer === undefined) throw new Error('the form sent what it had not checked');
      const reason = answer === 'declined' ? { reason: entered.reason } : {};
      const note = entered.note.trim() === '' ? {} : { note: entered.note };
      await answerOffer(offerId, { answer, ...reason, ...note }).catch(answerRefusal);
      await onDone(doneWords[answer]);
    },
  });
  const { register, control, submit, errors, errorOf, attempt, isSending, conflict } = form;
  const answer = useWatch({ control, name: 'answer' });
  const outrun = conflict !== undefined && isOutrun(conflict) ? conflict : undefined;
  return (
    <WaitingFormFrame
      referralId={referral.referralId}
      title={`What did ${person.name} answer?`}
      titleInBrowser="Answer to an offer"
      errors={outrun === undefined ? errors : []}
      attempt={attempt}
    >
      {outrun === undefined ? null : <RefusedByNow problem={outrun} changes={[]} kept={undefined} />}
      {person.partnerContact === 'in-place' ? null : (
        <WarningText>Partner contact is not in place yet: the place cannot be taken up before it is.</WarningText>
      )}
      <form noValidate onSubmit={submit} className="waymark-form">
        <Radios
          {...register('answer', { required: 'Choose the answer' })}
          label="Answer"
          labelSize="s"
          choices={answerChoices}
          error={errorOf('answer')}
        />
        {answer === 'declined' ? (
          <Select
            {...register('reason', { required: 'Choose why the offer was declined' })}
            label="Why was it declined?"
            labelSize="s"
            emptyText="Choose a reason"
            options={optionsOf(declinedReasonsFor(person.position), offerDeclinedReasonLabels)}
            error={errorOf('reason')}
          />
        ) : null}
        <TextArea
          {...register('note', {
            validate: (note) => answer !== 'taken-back' || note.trim() !== '' || 'Enter why the offer is taken back',
          })}
          label={answer === 'taken-back' ? 'Why is it taken back?' : 'Note (optional)'}
          labelSize="s"
          limit={1000}
          rows={3}
          error={errorOf('note')}
        />
        <Button isBusy={isSending}>{isSending ? 'Saving' : 'Save the answer'}</Button>
      </form>
    </WaitingFormFrame>
  );
};
