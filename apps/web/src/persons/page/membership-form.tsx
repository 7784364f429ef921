import { dayOf, type FamilyPerson, type FamilyView, type Instant, newId } from '@waymark/contracts';
import { Button, type DateValue, Radios, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { DateField, dayGiven } from '../../family/date-field.tsx';
import { FormFrame } from '../../family/form-page.tsx';
import { wordsForRefusal } from '../../family/words-for.ts';
import { useSentForm } from '../../forms/use-sent-form.ts';
import { useAccount } from '../../session/use-session.ts';
import { recordMembership } from './requests.ts';

export interface MembershipFormProps {
  readonly view: FamilyView;
  readonly person: FamilyPerson;
  readonly now: Instant;
  readonly onDone: () => Promise<void>;
}

interface Entered {
  readonly livesInHousehold: string;
  readonly verifiedBy: string;
  readonly verifiedOn: DateValue;
  readonly known: string;
  readonly dueOn: DateValue;
  readonly to: DateValue;
  readonly reason: string;
}

const homeOf = (lives: boolean | null): string => (lives === null ? 'not-known' : lives ? 'yes' : 'no');

const textGiven = (typed: string): string | undefined => (typed.trim() === '' ? undefined : typed);

/** Says anew how someone belongs to the family; what was said before stays and shows as at its day. */
export const MembershipForm = ({ view, person, now, onDone }: MembershipFormProps): ReactNode => {
  const { staffId } = useAccount();
  const [membershipId] = useState(newId);
  const { register, control, submit, errors, errorOf, attempt, isSending } = useSentForm<Entered>({
    defaultValues: {
      livesInHousehold: homeOf(person.livesInHousehold),
      verifiedBy: person.verifiedBy ?? '',
      verifiedOn: person.verifiedOn ?? '',
      known: person.findOut === null ? 'yes' : 'no',
      dueOn: person.findOut?.dueOn ?? '',
      to: '',
      reason: '',
    },
    wordsFor: wordsForRefusal,
    send: async (entered) => {
      const dueOn = dayGiven(entered.dueOn);
      await recordMembership({
        membershipId,
        familyId: view.familyId,
        personId: person.personId,
        from: person.memberSince,
        to: dayGiven(entered.to),
        livesInHousehold: entered.livesInHousehold === 'not-known' ? undefined : entered.livesInHousehold === 'yes',
        verifiedBy: textGiven(entered.verifiedBy),
        verifiedOn: dayGiven(entered.verifiedOn),
        findOut: entered.known === 'no' && dueOn !== undefined ? { byStaffId: staffId, dueOn } : undefined,
        supersedes: { factId: person.membershipId, reason: entered.reason },
      });
      await onDone();
    },
  });
  return (
    <FormFrame
      familyId={view.familyId}
      title={`How does ${person.name} belong to this family?`}
      lead="What was recorded before is kept and shows as at its day."
      errors={errors}
      attempt={attempt}
    >
      <form noValidate onSubmit={submit} className="waymark-form">
        <Radios
          {...register('livesInHousehold', { required: 'Choose where the person lives, or that it is not known' })}
          label="Does this person live in the household?"
          labelSize="s"
          defaultValue={homeOf(person.livesInHousehold)}
          choices={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
            { value: 'not-known', text: 'Not known' },
          ]}
          error={errorOf('livesInHousehold')}
        />
        <TextInput
          {...register('verifiedBy')}
          label="Who verified it, and how? (optional)"
          labelSize="s"
          hint="For example, home visit by Lee Example"
          error={errorOf('verifiedBy')}
        />
        <DateField
          control={control}
          name="verifiedOn"
          label="When was it verified? (optional)"
          labelSize="s"
          subject="Day of verification"
          isOptional
          latest={dayOf(now)}
          error={errorOf('verifiedOn')}
        />
        <Radios
          {...register('known', { required: 'Choose whether it is known who this is' })}
          label="Is it known who this person is?"
          labelSize="s"
          defaultValue={person.findOut === null ? 'yes' : 'no'}
          choices={[
            { value: 'yes', text: 'Yes' },
            {
              value: 'no',
              text: 'Not yet: I find it out',
              conditional: (
                <DateField
                  control={control}
                  name="dueOn"
                  label="By which day?"
                  subject="Day to find out by"
                  isOptional
                  error={errorOf('dueOn')}
                />
              ),
            },
          ]}
          error={errorOf('known')}
        />
        <DateField
          control={control}
          name="to"
          label="Has this person left the family? From which day? (optional)"
          labelSize="s"
          subject="Day of leaving"
          hint="The family’s workers then read nothing more about this person"
          isOptional
          error={errorOf('to')}
        />
        <TextInput
          {...register('reason', { required: 'Enter what is new, or what was wrong' })}
          label="What is new, or what was wrong?"
          labelSize="s"
          error={errorOf('reason')}
        />
        <Button isBusy={isSending}>{isSending ? 'Recording' : 'Record it'}</Button>
      </form>
    </FormFrame>
  );
};
