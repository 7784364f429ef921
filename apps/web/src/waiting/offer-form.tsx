import { addDays, type Day, type GroupsView, type ReferralView } from '@waymark/contracts';
import { Button, type DateValue, InsetText, Radios, TextArea, WarningText } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { type ApiProblem, isApiProblem } from '../api/api-problem.ts';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { useSentForm } from '../forms/use-sent-form.ts';
import type { ReferredPerson } from '../referrals/person-standing.tsx';
import { isOutrun, RefusedByNow } from '../referrals/refused-by-now.tsx';
import { groupChoices } from './group-choices.ts';
import { locateAtGroup } from './offer-refusal.ts';
import { WaitingFormFrame } from './person-page.tsx';
import { useKeyOfIntention } from './use-key-of-intention.ts';
import { makeOffer } from './waiting-requests.ts';

export interface OfferFormProps {
  readonly referral: ReferralView;
  readonly person: ReferredPerson;
  readonly groups: GroupsView;
  readonly today: Day;
  readonly onDone: (done: string) => Promise<void>;
}

interface Entered {
  readonly groupId: string;
  readonly answerBy: DateValue;
  readonly orderReason: string;
}

const usualDays = 7;

const isOutOfOrder = (thrown: unknown): thrown is ApiProblem =>
  isApiProblem(thrown) && thrown.code === 'order-reason-missing';

/** Offers a place. Why this person comes first is asked only once the order says that someone comes earlier (S16). */
export const OfferForm = ({ referral, person, groups, today, onDone }: OfferFormProps): ReactNode => {
  const [place, setPlace] = useState<number>();
  const keyOf = useKeyOfIntention();
  const nextGroupId = referral.nextStart?.groupId;
  const { register, control, submit, errors, errorOf, attempt, isSending, conflict } = useSentForm<Entered>({
    defaultValues: { groupId: nextGroupId ?? '', answerBy: addDays(today, usualDays), orderReason: '' },
    send: async ({ groupId, answerBy, orderReason }) => {
      const day = dayGiven(answerBy);
      if (day === undefined) throw new Error('the form sent what it had not checked');
      const { referralId } = referral;
      const reason = orderReason.trim() === '' ? {} : { orderReason };
      const offer = { referralId, subjectId: person.subjectId, groupId, answerBy: day, ...reason };
      await makeOffer(offer, keyOf(offer)).catch((thrown: unknown) => {
        if (isOutOfOrder(thrown)) setPlace(Number(thrown.facts['place'] ?? 2));
        return locateAtGroup(thrown);
      });
      await onDone('The place is offered');
    },
  });
  const outrun = conflict !== undefined && isOutrun(conflict) ? conflict : undefined;
  const choices = groupChoices(groups, nextGroupId);
  return (
    <WaitingFormFrame
      referralId={referral.referralId}
      title={`Offer a place to ${person.name}`}
      titleInBrowser="Offer a place"
      errors={outrun === undefined ? errors : []}
      attempt={attempt}
    >
      {outrun === undefined ? null : <RefusedByNow problem={outrun} changes={[]} kept={undefined} />}
      {person.partnerContact === 'in-place' ? null : (
        <WarningText>
          Partner contact is not in place yet. The place can be offered; it cannot be taken up before.
        </WarningText>
      )}
      {choices.length === 0 ? (
        <InsetText>No group takes anyone now. Add a group, then offer a place in it.</InsetText>
      ) : (
        <form noValidate onSubmit={submit} className="waymark-form">
          <Radios
            {...register('groupId', { required: 'Choose a group' })}
            label="In which group?"
            labelSize="s"
            choices={choices}
            error={errorOf('groupId')}
          />
          <DateField
            control={control}
            name="answerBy"
            label="Answer by"
            labelSize="s"
            hint="After this day the place is free again; the wait goes on from the day of the referral"
            subject="Answer by"
            error={errorOf('answerBy')}
          />
          {place === undefined ? null : (
            <TextArea
              {...register('orderReason', { required: 'Enter why this person comes first' })}
              label="Why this person before those who come earlier?"
              labelSize="s"
              hint={`This person has place ${place} in the order. Your reason stays with the referral.`}
              limit={500}
              rows={3}
              error={errorOf('orderReason')}
            />
          )}
          <Button isBusy={isSending}>{isSending ? 'Offering' : 'Offer the place'}</Button>
        </form>
      )}
    </WaitingFormFrame>
  );
};
