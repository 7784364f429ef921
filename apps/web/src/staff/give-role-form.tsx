import { isSurvivorSide, newId, roles, type StaffView } from '@waymark/contracts';
import { Button, type DateValue, ErrorSummary, InsetText, Select } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { serverClock } from '../api/server-clock.ts';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { codeOf } from '../family/options-of.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { isStale, Stale } from '../history/stale.tsx';
import { roleOptions } from './role-choices.tsx';
import { grantRole } from './staff-requests.ts';
import { useBackToStaff } from './use-back-to-staff.ts';
import { useFreshMember } from './use-fresh-member.ts';

interface Entered {
  readonly role: string;
  readonly from: DateValue;
  readonly to: DateValue;
}

/** Gives a role from a day on. One on the survivor's side only asks: a second person grants it as well. */
export const GiveRoleForm = ({ member }: { readonly member: StaffView }): ReactNode => {
  const { staffId } = member;
  const [roleId] = useState(newId);
  const back = useBackToStaff();
  const { sendFor, changes } = useFreshMember(member);
  const { register, control, submit, errors, errorOf, attempt, isSending, conflict } = useSentForm<Entered>({
    defaultValues: { role: '', from: serverClock.now().slice(0, 10), to: '' },
    send: async ({ role: chosen, from, to }) => {
      const [role, day, end] = [codeOf(roles, chosen), dayGiven(from), dayGiven(to)];
      if (role === undefined || day === undefined) throw new Error('the form sent what it had not checked');
      const wanted = { roleId, role, from: day, ...(end !== undefined && { to: end }) };
      const { waits } = await sendFor(({ version }) => grantRole(staffId, wanted, version));
      await back(staffId, waits ? 'The role waits until a second person grants it' : 'The role is given');
    },
  });
  const role = useWatch({ control, name: 'role' });
  const stale = isStale(conflict) ? conflict : undefined;
  return (
    <section>
      <h2 className="govuk-heading-m">Give a role</h2>
      <ErrorSummary errors={stale === undefined ? errors : []} attempt={attempt} />
      {stale === undefined ? null : <Stale problem={stale} changes={changes} />}
      <form noValidate onSubmit={submit} className="waymark-form">
        <Select
          {...register('role', { required: 'Choose a role' })}
          label="Role"
          labelSize="s"
          emptyText="Choose a role"
          options={roleOptions}
          error={errorOf('role')}
        />
        {codeOf(roles, role) !== undefined && isSurvivorSide(codeOf(roles, role) ?? 'referrer') ? (
          <InsetText>
            Two people grant this role. Another administrator, or someone of information governance, finds it under
            “Roles to grant”; until then nobody holds it.
          </InsetText>
        ) : null}
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
          name="to"
          label="Ends on (optional)"
          labelSize="s"
          hint="From this day on the role is no longer held"
          subject="End"
          isOptional
          error={errorOf('to')}
        />
        <Button isBusy={isSending}>{isSending ? 'Giving' : 'Give this role'}</Button>
      </form>
    </section>
  );
};
