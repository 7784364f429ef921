import type { OrganisationsView } from '@waymark/contracts';
import { Select } from '@waymark/ui';
import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';

interface PlaceFieldProps {
  readonly organisations: OrganisationsView;
  readonly chosenId: string;
  readonly organisation: { readonly field: UseFormRegisterReturn; readonly error: string | undefined };
  readonly team: { readonly field: UseFormRegisterReturn; readonly error: string | undefined };
}

/** Where somebody works: the teams are those of the organisation that is chosen. */
export const PlaceFields = ({ organisations, chosenId, organisation, team }: PlaceFieldProps): ReactNode => {
  const teams = organisations.organisations.find(({ organisationId }) => organisationId === chosenId)?.teams ?? [];
  return (
    <>
      <Select
        {...organisation.field}
        label="Organisation"
        labelSize="s"
        emptyText="Choose an organisation"
        options={organisations.organisations.map(({ organisationId, name }) => ({ value: organisationId, text: name }))}
        error={organisation.error}
      />
      <Select
        {...team.field}
        label="Team (optional)"
        labelSize="s"
        hint="Its manager sees the families this person works with"
        emptyText="No team"
        options={teams.map(({ teamId, name }) => ({ value: teamId, text: name }))}
        error={team.error}
      />
    </>
  );
};
