import { useQueryClient } from '@tanstack/react-query';
import { newId, type OrganisationsView } from '@waymark/contracts';
import { Button, ErrorSummary, TextInput } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { useSentForm } from '../forms/use-sent-form.ts';
import { addTeam, changeTeam } from './organisation-requests.ts';
import { organisationsKey } from './queries.ts';

type Organisation = OrganisationsView['organisations'][number];
type Team = Organisation['teams'][number];

const RenameTeam = ({ team, onDone }: { readonly team: Team; readonly onDone: () => Promise<void> }): ReactNode => {
  const name = `team-${team.teamId}`;
  const form = useSentForm({
    defaultValues: { [name]: team.name },
    send: async (entered: Readonly<Record<string, string>>) => {
      await changeTeam(team.teamId, entered[name] ?? '', team.version);
      await onDone();
    },
  });
  return (
    <form noValidate onSubmit={form.submit} className="waymark-form">
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <TextInput
        {...form.register(name, { required: 'Enter the name of the team' })}
        label="Name of the team"
        width={20}
        error={form.errorOf(name)}
      />
      <Button isBusy={form.isSending}>Save</Button>
    </form>
  );
};

const AddTeam = ({
  organisation,
  onDone,
}: {
  readonly organisation: Organisation;
  readonly onDone: () => Promise<void>;
}) => {
  const [teamId] = useState(newId);
  const form = useSentForm({
    defaultValues: { newTeam: '' },
    send: async ({ newTeam }) => {
      await addTeam(organisation.organisationId, teamId, newTeam);
      await onDone();
    },
  });
  return (
    <form noValidate onSubmit={form.submit} className="waymark-form">
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      <TextInput
        {...form.register('newTeam', { required: 'Enter the name of the team' })}
        label="Add a team"
        hint="Its manager and duty workers answer for the families of its workers"
        width={20}
        error={form.errorOf('newTeam')}
      />
      <Button variant="secondary" isBusy={form.isSending}>
        Add this team
      </Button>
    </form>
  );
};

/** The teams of an organisation: their names, and one more. */
export const Teams = ({ organisation }: { readonly organisation: Organisation }): ReactNode => {
  const queries = useQueryClient();
  const [renamed, setRenamed] = useState<string | undefined>(undefined);
  const onDone = async (): Promise<void> => {
    setRenamed(undefined);
    await queries.invalidateQueries({ queryKey: organisationsKey });
  };
  const { teams } = organisation;
  return (
    <section>
      <h2 className="govuk-heading-m">Teams</h2>
      {teams.length === 0 ? <p className="govuk-body">No team yet.</p> : null}
      <ul className="govuk-list">
        {teams.map((team) => (
          <li key={team.teamId}>
            {renamed === team.teamId ? (
              <RenameTeam team={team} onDone={onDone} />
            ) : (
              <>
                {team.name}{' '}
                <Button type="button" variant="plain" onClick={() => setRenamed(team.teamId)}>
                  Rename<span className="govuk-visually-hidden"> {team.name}</span>
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      <AddTeam key={teams.length} organisation={organisation} onDone={onDone} />
    </section>
  );
};
