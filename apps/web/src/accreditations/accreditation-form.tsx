import { type AccreditationsView, accreditationRoleLabels, accreditationRoles, newId } from '@waymark/contracts';
import { Button, type DateValue, Radios, Select, TextArea } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { codeOf, optionsOf } from '../family/options-of.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { recordAccreditation } from './requests.ts';

interface Entered {
  readonly corrects: string;
  readonly programmeId: string;
  readonly role: string;
  readonly from: DateValue;
  readonly until: DateValue;
  readonly reason: string;
}

type Member = AccreditationsView['staff'][number];
interface AccreditationFormProps {
  readonly member: Member;
  readonly programmes: AccreditationsView['programmes'];
  readonly wordsOf: (accreditation: Member['accreditations'][number]) => string;
  readonly onDone: () => Promise<void>;
}

/** The form with its errors, for the page around it to show. */
export const useAccreditationForm = ({ member, onDone }: Omit<AccreditationFormProps, 'wordsOf' | 'programmes'>) => {
  const [accreditationId] = useState(newId);
  return useSentForm<Entered>({
    defaultValues: { corrects: '', programmeId: '', role: 'lead', from: '', until: '', reason: '' },
    send: async ({ corrects, programmeId, reason, ...entered }) => {
      const role = codeOf(accreditationRoles, entered.role);
      const from = dayGiven(entered.from);
      if (role === undefined || from === undefined) throw new Error('the form sent what it had not checked');
      const until = dayGiven(entered.until) ?? null;
      const corrected = corrects === '' ? {} : { supersedes: { accreditationId: corrects, reason } };
      await recordAccreditation(member.staffId, { accreditationId, programmeId, role, from, until, ...corrected });
      await onDone();
    },
  });
};

/** A new accreditation, a renewal, or the correction of one that was recorded wrongly. */
export const AccreditationFields = (
  props: Omit<AccreditationFormProps, 'onDone'> & { readonly form: ReturnType<typeof useAccreditationForm> },
): ReactNode => {
  const { member, programmes, wordsOf, form } = props;
  const { register, control, errorOf, submit, isSending } = form;
  const correctable = member.accreditations.filter(({ isCorrected }) => !isCorrected);
  return (
    <form noValidate onSubmit={submit} className="waymark-form">
      <Select
        {...register('programmeId', { required: 'Choose the programme' })}
        label="Programme"
        labelSize="s"
        emptyText="Choose one"
        options={programmes.map(({ programmeId, programme }) => ({ value: programmeId, text: programme }))}
        error={errorOf('programmeId')}
      />
      <Radios
        {...register('role', { required: 'Choose what it accredits to' })}
        label="Accredited"
        labelSize="s"
        choices={optionsOf(accreditationRoles, accreditationRoleLabels)}
        error={errorOf('role')}
      />
      <DateField
        control={control}
        name="from"
        label="First day"
        labelSize="s"
        subject="First day"
        error={errorOf('from')}
      />
      <DateField
        control={control}
        name="until"
        label="Last day (optional)"
        labelSize="s"
        hint="It still holds on this day. Leave it empty where it has no end"
        subject="Last day"
        isOptional
        error={errorOf('until')}
      />
      {correctable.length === 0 ? null : (
        <>
          <Select
            {...register('corrects')}
            label="Does it correct what was recorded? (optional)"
            labelSize="s"
            hint="A renewal corrects nothing: what was there stays as it was"
            emptyText="It is new"
            options={correctable.map((one) => ({ value: one.accreditationId, text: wordsOf(one) }))}
            error={errorOf('corrects')}
          />
          <TextArea
            {...register('reason', {
              validate: (reason, { corrects }) => corrects === '' || reason.trim() !== '' || 'Enter what was wrong',
            })}
            label="What was wrong? (only for a correction)"
            labelSize="s"
            limit={500}
            rows={2}
            error={errorOf('reason')}
          />
        </>
      )}
      <Button isBusy={isSending}>{isSending ? 'Recording' : 'Record'}</Button>
    </form>
  );
};
