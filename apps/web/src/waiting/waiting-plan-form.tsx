import { useQueryClient } from '@tanstack/react-query';
import { plansForOthers, type ReferralView, type StaffList } from '@waymark/contracts';
import { Button, type DateValue, Radios, Select, TextArea } from '@waymark/ui';
import type { ReactNode } from 'react';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { codeOf, optionsOf } from '../family/options-of.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { useSeen } from '../offerings/use-seen.ts';
import type { ReferredPerson } from '../referrals/person-standing.tsx';
import { referralQuery } from '../referrals/queries.ts';
import { referralChanges } from '../referrals/referral-changes.ts';
import { isOutrun, RefusedByNow } from '../referrals/refused-by-now.tsx';
import { planForOthersLabels } from '../referrals/waiting-plan-words.ts';
import { useAccount } from '../session/use-session.ts';
import { ownerChoices } from './owner-choices.ts';
import { WaitingFormFrame } from './person-page.tsx';
import { setWaitingPlan } from './waiting-requests.ts';

export interface WaitingPlanFormProps {
  readonly referral: ReferralView;
  readonly person: ReferredPerson;
  readonly staff: StaffList;
  readonly onDone: (done: string) => Promise<void>;
}

interface Entered {
  readonly ownerId: string;
  readonly planForOthers: string;
  readonly nextContactOn: DateValue;
  readonly note: string;
}

/** Who carries a wait: a named owner, whether others have a plan meanwhile, and the next contact (domain.md B5). */
export const WaitingPlanForm = ({ referral, person, staff, onDone }: WaitingPlanFormProps): ReactNode => {
  const queries = useQueryClient();
  const account = useAccount();
  const { referralId } = referral;
  const { subjectId, waitingPlan } = person;
  const { seen, before, sendFor } = useSeen(referral, () =>
    queries.fetchQuery({ ...referralQuery(referralId), staleTime: 0 }),
  );
  const { register, control, submit, errors, errorOf, attempt, isSending, conflict, getValues } = useSentForm<Entered>({
    defaultValues: {
      ownerId: waitingPlan?.ownerId ?? account.staffId,
      planForOthers: waitingPlan?.planForOthers ?? '',
      nextContactOn: waitingPlan?.nextContactOn ?? '',
      note: '',
    },
    send: async ({ ownerId, planForOthers, nextContactOn, note }) => {
      const day = dayGiven(nextContactOn);
      const plan = codeOf(plansForOthers, planForOthers);
      if (day === undefined || plan === undefined) throw new Error('the form sent what it had not checked');
      const sent = { subjectId, ownerId, planForOthers: plan, nextContactOn: day };
      await sendFor(({ version }) =>
        setWaitingPlan(referralId, { ...sent, ...(note.trim() !== '' && { note }) }, version),
      );
      await onDone('The wait has an owner');
    },
  });
  const outrun = conflict !== undefined && isOutrun(conflict) ? conflict : undefined;
  return (
    <WaitingFormFrame
      referralId={referralId}
      title={`Who carries the wait of ${person.name}?`}
      titleInBrowser="Who carries the wait?"
      lead="Nobody waits without a name to ask, a word about those at risk meanwhile, and a next contact."
      errors={outrun === undefined ? errors : []}
      attempt={attempt}
    >
      {outrun === undefined ? null : (
        <RefusedByNow problem={outrun} changes={referralChanges(before, seen)} kept={getValues('note')} />
      )}
      <form noValidate onSubmit={submit} className="waymark-form">
        <Select
          {...register('ownerId', { required: 'Choose an owner' })}
          label="Owner"
          labelSize="s"
          emptyText="Choose an owner"
          options={ownerChoices(staff, account)}
          error={errorOf('ownerId')}
        />
        <Radios
          {...register('planForOthers', { required: 'Choose whether those at risk have a plan meanwhile' })}
          label="Is a plan for others in place while this person waits?"
          labelSize="s"
          hint="Whether there is one, never what it says"
          choices={optionsOf(plansForOthers, planForOthersLabels)}
          error={errorOf('planForOthers')}
        />
        <DateField
          control={control}
          name="nextContactOn"
          label="Next contact"
          labelSize="s"
          subject="Next contact"
          error={errorOf('nextContactOn')}
        />
        <TextArea
          {...register('note')}
          label="Note (optional)"
          labelSize="s"
          limit={1000}
          rows={3}
          error={errorOf('note')}
        />
        <Button isBusy={isSending}>{isSending ? 'Saving' : 'Save'}</Button>
      </form>
    </WaitingFormFrame>
  );
};
