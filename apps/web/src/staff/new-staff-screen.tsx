import { useQuery, useQueryClient } from '@tanstack/react-query';
import { isSurvivorSide, newId, type OrganisationsView, roles } from '@waymark/contracts';
import { BackLink, Button, Checkboxes, type DateValue, Page, TextInput } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { serverClock } from '../api/server-clock.ts';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { useSentForm } from '../forms/use-sent-form.ts';
import { addresses } from '../navigation/addresses.ts';
import { organisationsQuery } from '../organisations/queries.ts';
import { QueryStates } from '../query/query-states.tsx';
import { emailNotInForm } from '../sign-in/sign-in-words.ts';
import { PlaceFields } from './place-fields.tsx';
import { roleCheckboxes } from './role-choices.tsx';
import { addStaff } from './staff-requests.ts';
import { useBackToStaff } from './use-back-to-staff.ts';

interface Entered {
  readonly name: string;
  readonly email: string;
  readonly organisationId: string;
  readonly teamId: string;
  readonly roles: readonly string[];
  readonly from: DateValue;
}

const above = <BackLink href={addresses.staff}>Back to the staff</BackLink>;

const AddForm = ({ organisations }: { readonly organisations: OrganisationsView }): ReactNode => {
  const [staffId] = useState(newId);
  const queries = useQueryClient();
  const back = useBackToStaff();
  const form = useSentForm<Entered>({
    defaultValues: {
      name: '',
      email: '',
      organisationId: '',
      teamId: '',
      roles: [],
      from: serverClock.now().slice(0, 10),
    },
    send: async ({ name, email, organisationId, teamId, roles: chosen, from }) => {
      const day = dayGiven(from);
      if (day === undefined) throw new Error('the form sent what it had not checked');
      const wanted = roles.filter((role) => chosen.includes(role));
      await addStaff({
        staffId,
        name,
        organisationId,
        ...(email.trim() !== '' && { email: email.trim() }),
        ...(teamId !== '' && { teamId }),
        roles: wanted.map((role) => ({ role, from: day })),
      });
      await queries.invalidateQueries();
      await back(
        staffId,
        wanted.some(isSurvivorSide) ? 'Added. A role waits for a second person to grant it' : 'Added',
      );
    },
  });
  const { register, control, submit, errors, errorOf, attempt, isSending } = form;
  const organisationId = useWatch({ control, name: 'organisationId' });
  return (
    <Page
      title="Add someone"
      lead="Then make a sign-in link for them, with which they choose a password."
      errors={errors}
      attempt={attempt}
      above={above}
    >
      <form noValidate onSubmit={submit} className="waymark-form">
        <TextInput
          {...register('name', { required: 'Enter the name' })}
          label="Name"
          labelSize="s"
          width={30}
          error={errorOf('name')}
        />
        <TextInput
          {...register('email', {
            pattern: { value: /^\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*$/, message: emailNotInForm },
          })}
          label="Email address (optional)"
          labelSize="s"
          hint="They sign in with it. Without one nobody can"
          type="email"
          autoComplete="off"
          width={30}
          error={errorOf('email')}
        />
        <PlaceFields
          organisations={organisations}
          chosenId={organisationId}
          organisation={{
            field: register('organisationId', { required: 'Choose an organisation' }),
            error: errorOf('organisationId'),
          }}
          team={{ field: register('teamId'), error: errorOf('teamId') }}
        />
        <Checkboxes
          {...register('roles', { validate: (chosen) => chosen.length > 0 || 'Choose at least one role' })}
          label="Roles"
          labelSize="s"
          choices={roleCheckboxes}
          isSmall
          error={errorOf('roles')}
        />
        <DateField
          control={control}
          name="from"
          label="First day"
          labelSize="s"
          subject="First day"
          error={errorOf('from')}
        />
        <Button isBusy={isSending}>{isSending ? 'Adding' : 'Add'}</Button>
      </form>
    </Page>
  );
};

export const NewStaffScreen = (): ReactNode => {
  const query = useQuery(organisationsQuery());
  if (query.data !== undefined) return <AddForm organisations={query.data} />;
  return (
    <Page title="Add someone" above={above}>
      <QueryStates query={query} what="the organisations">
        {() => null}
      </QueryStates>
    </Page>
  );
};
