import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type OrganisationsView, organisationKindLabels, organisationKinds } from '@waymark/contracts';
import { BackLink, Page } from '@waymark/ui';
import type { ReactNode } from 'react';
import { DoneBanner } from '../family/done-banner.tsx';
import { codeOf } from '../family/options-of.ts';
import { HistoryTable } from '../history/history-table.tsx';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { NotFoundPage } from '../states/not-found-page.tsx';
import { ChangeOrganisationForm } from './change-organisation-form.tsx';
import { organisationsQuery } from './queries.ts';
import { Teams } from './teams.tsx';

type Organisation = OrganisationsView['organisations'][number];

const fields = { name: 'Name', kind: 'Kind', area: 'Area' };

const valueWords = (field: string, value: unknown): string => {
  if (typeof value !== 'string') return '';
  const kind = field === 'kind' ? codeOf(organisationKinds, value) : undefined;
  return kind === undefined ? value : organisationKindLabels[kind];
};

const One = ({ organisation }: { readonly organisation: Organisation }): ReactNode => (
  <Page
    title={organisation.name}
    caption={organisationKindLabels[organisation.kind]}
    above={<BackLink href={addresses.organisations}>Back to the organisations</BackLink>}
  >
    <DoneBanner />
    <Teams organisation={organisation} />
    <ChangeOrganisationForm organisation={organisation} />
    <HistoryTable history={organisation.history} fields={fields} valueWords={valueWords} />
  </Page>
);

/** One organisation: its teams, what it is, and its history. */
export const OrganisationScreen = (): ReactNode => {
  const { organisationId } = useParams({ from: '/signed-in/organisations/$organisationId' });
  const query = useQuery(organisationsQuery());
  if (query.data === undefined) {
    return (
      <Page title="Organisation">
        <QueryStates query={query} what="the organisation">
          {() => null}
        </QueryStates>
      </Page>
    );
  }
  const found = query.data.organisations.find((one) => one.organisationId === organisationId);
  return found === undefined ? <NotFoundPage /> : <One key={organisationId} organisation={found} />;
};
