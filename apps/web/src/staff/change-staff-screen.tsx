import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { OrganisationsView, StaffView } from '@waymark/contracts';
import { BackLink, Button, Page, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useSentForm } from '../forms/use-sent-form.ts';
import { changesBetween, isStale, Stale } from '../history/stale.tsx';
import { addresses } from '../navigation/addresses.ts';
import { useSeen } from '../offerings/use-seen.ts';
import { organisationsQuery } from '../organisations/queries.ts';
import { QueryStates } from '../query/query-states.tsx';
import { emailNotInForm } from '../sign-in/sign-in-words.ts';
import { PlaceFields } from './place-fields.tsx';
import { staffMemberQuery } from './queries.ts';
import { StaffPage } from './staff-page.tsx';
import { changeStaff } from './staff-requests.ts';
import { useBackToStaff } from './use-back-to-staff.ts';

const title = 'Change name, address or team';

const fieldsOf = ({ name, email, organisation, team }: StaffView) => ({
  Name: name,
  'Email address': email ?? '',
  Organisation: organisation,
  Team: team ?? '',
});

interface FormProps {
  readonly member: StaffView;
  readonly organisations: OrganisationsView;
}

const ChangeForm = ({ member, organisations }: FormProps): ReactNode => {
  const { staffId } = member;
  const queries = useQueryClient();
  const back = useBackToStaff();
  const { seen, before, sendFor } = useSeen(member, () =>
    queries.fetchQuery({ ...staffMemberQuery(staffId), staleTime: 0 }),
  );
  const { register, control, submit, errors, errorOf, attempt, isSending, conflict } = useSentForm({
    defaultValues: {
      name: member.name,
      email: member.email ?? '',
      organisationId: member.organisationId,
      teamId: member.teamId ?? '',
    },
    send: async ({ name, email, organisationId, teamId }) => {
      const fields = {
        name,
        organisationId,
        email: email.trim() === '' ? null : email.trim(),
        teamId: teamId === '' ? null : teamId,
      };
      await sendFor(({ version }) => changeStaff(staffId, fields, version));
      await back(staffId, 'Saved');
    },
  });
  const organisationId = useWatch({ control, name: 'organisationId' });
  const stale = isStale(conflict) ? conflict : undefined;
  return (
    <Page
      title={title}
      caption={member.name}
      errors={stale === undefined ? errors : []}
      attempt={attempt}
      above={<BackLink href={addresses.staffMember(staffId)}>Back to {member.name}</BackLink>}
    >
      {stale === undefined ? null : (
        <Stale problem={stale} changes={changesBetween(before && fieldsOf(before), fieldsOf(seen))} />
      )}
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
          label="Email address"
          labelSize="s"
          hint="Signs in from now on; links that were sent to another address stop working"
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
        <Button isBusy={isSending}>{isSending ? 'Saving' : 'Save'}</Button>
      </form>
    </Page>
  );
};

const WithOrganisations = ({ member }: { readonly member: StaffView }): ReactNode => {
  const query = useQuery(organisationsQuery());
  if (query.data !== undefined) return <ChangeForm member={member} organisations={query.data} />;
  return (
    <Page title={title} caption={member.name}>
      <QueryStates query={query} what="the organisations">
        {() => null}
      </QueryStates>
    </Page>
  );
};

export const ChangeStaffScreen = (): ReactNode => {
  const { staffId } = useParams({ from: '/signed-in/staff/$staffId/change' });
  return (
    <StaffPage staffId={staffId} title={title}>
      {(member) => <WithOrganisations member={member} />}
    </StaffPage>
  );
};
