import { roleLabels, type StaffView } from '@waymark/contracts';
import { Button, type DateValue, ErrorSummary, Select } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { useSentForm } from '../forms/use-sent-form.ts';
import { isStale, Stale } from '../history/stale.tsx';
import { endRole } from './staff-requests.ts';
import { useBackToStaff } from './use-back-to-staff.ts';
import { useFreshMember } from './use-fresh-member.ts';

interface EndRoleFormProps {
  readonly member: StaffView;
  readonly held: StaffView['roles'];
}

interface Entered {
  readonly roleId: string;
  readonly endsOn: DateValue;
}

/** Ends a role from a day on; with today's date it ends in this moment. */
export const EndRoleForm = ({ member, held }: EndRoleFormProps): ReactNode => {
  const { staffId } = member;
  const back = useBackToStaff();
  const { sendFor, changes } = useFreshMember(member);
  const { register, control, submit, errors, errorOf, attempt, isSending, conflict } = useSentForm<Entered>({
    defaultValues: { roleId: '', endsOn: serverClock.now().slice(0, 10) },
    wordsFor: ({ code }) => (code === 'in-the-past' ? 'Choose today or a later day' : undefined),
    send: async ({ roleId, endsOn }) => {
      const day = dayGiven(endsOn);
      if (day === undefined) throw new Error('the form sent what it had not checked');
      await sendFor(({ version }) => endRole(staffId, roleId, day, version));
      await back(staffId, 'The end of the role is set');
    },
  });
  const stale = isStale(conflict) ? conflict : undefined;
  return (
    <section>
      <h2 className="govuk-heading-m">End a role</h2>
      <ErrorSummary errors={stale === undefined ? errors : []} attempt={attempt} />
      {stale === undefined ? null : <Stale problem={stale} changes={changes} />}
      <form noValidate onSubmit={submit} className="waymark-form">
        <Select
          {...register('roleId', { required: 'Choose the role that ends' })}
          label="Role that ends"
          labelSize="s"
          emptyText="Choose a role"
          options={held.map(({ roleId, role }) => ({ value: roleId, text: roleLabels[role] }))}
          error={errorOf('roleId')}
        />
        <DateField
          control={control}
          name="endsOn"
          label="From which day is it no longer held?"
          labelSize="s"
          hint="Today ends it at once"
          subject="Day"
          error={errorOf('endsOn')}
        />
        <Button variant="secondary" isBusy={isSending}>
          {isSending ? 'Saving' : 'End this role'}
        </Button>
      </form>
    </section>
  );
};
