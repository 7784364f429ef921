import type { Id, OrganisationKind } from '@waymark/contracts';
import { request } from '../api/request.ts';

export interface OrganisationFields {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly area: string | null;
}

export const addOrganisation = (organisationId: Id, { name, kind, area }: OrganisationFields) =>
  request(
    { method: 'POST', path: '/organisations', body: { organisationId, name, kind, ...(area !== null && { area }) } },
    (contracts) => contracts.organisationAdded,
  );

/** Changes an organisation, for the record as it was at `version`. */
export const changeOrganisation = (organisationId: Id, fields: OrganisationFields, version: number) =>
  request(
    { method: 'PUT', path: `/organisations/${organisationId}`, body: { ...fields }, ifMatch: version },
    (contracts) => contracts.organisationSaved,
  );

export const addTeam = (organisationId: Id, teamId: Id, name: string) =>
  request(
    { method: 'POST', path: `/organisations/${organisationId}/teams`, body: { teamId, name } },
    (contracts) => contracts.teamAdded,
  );

export const changeTeam = (teamId: Id, name: string, version: number) =>
  request(
    { method: 'PUT', path: `/teams/${teamId}`, body: { name }, ifMatch: version },
    (contracts) => contracts.teamSaved,
  );
