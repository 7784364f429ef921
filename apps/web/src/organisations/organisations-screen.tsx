import { useQuery } from '@tanstack/react-query';
import { type OrganisationsView, organisationKindLabels } from '@waymark/contracts';
import { ButtonLink, type Column, formatCount, Page, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { DoneBanner } from '../family/done-banner.tsx';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { organisationsQuery } from './queries.ts';

type Organisation = OrganisationsView['organisations'][number];

const columns: readonly Column<Organisation>[] = [
  {
    key: 'name',
    heading: 'Name',
    isRowHeading: true,
    cell: ({ organisationId, name }) => (
      <a className="govuk-link" href={addresses.organisation(organisationId)}>
        {name}
      </a>
    ),
  },
  { key: 'kind', heading: 'Kind', cell: ({ kind }) => organisationKindLabels[kind] },
  { key: 'area', heading: 'Area', cell: ({ area }) => area ?? 'Not said' },
  { key: 'teams', heading: 'Teams', cell: ({ teams }) => teams.map(({ name }) => name).join(', ') || 'None' },
];

const leadOf = ({ organisations }: OrganisationsView): string =>
  `${formatCount(organisations.length, 'organisation works', 'organisations work')} with Waymark. What kind each is decides where it may refer.`;

/** Councils, providers and agencies, with their teams. */
export const OrganisationsScreen = (): ReactNode => {
  const query = useQuery(organisationsQuery());
  return (
    <Page
      title="Organisations"
      lead={query.data === undefined ? undefined : leadOf(query.data)}
      actions={<ButtonLink href={addresses.newOrganisation}>Add an organisation</ButtonLink>}
    >
      <DoneBanner />
      <QueryStates query={query} what="the organisations">
        {({ organisations }) => (
          <Table
            caption="Organisations"
            isCaptionHidden
            columns={columns}
            rows={organisations}
            rowKey={({ organisationId }) => organisationId}
            stamp={{ at: serverClock.now(), filter: 'All' }}
          />
        )}
      </QueryStates>
    </Page>
  );
};
