import { useQuery } from '@tanstack/react-query';
import { type CatalogueView, organisationKindLabels } from '@waymark/contracts';
import { ButtonLink, type Column, EmptyState, FormattedDay, formatCount, formatList, Page, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { DoneBanner } from '../family/done-banner.tsx';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { everyOfferingQuery } from './queries.ts';

type Offering = CatalogueView['offerings'][number];

const today = (): string => serverClock.now().slice(0, 10);

const leadOf = ({ offerings }: CatalogueView): string => {
  const open = offerings.filter(({ from, to }) => from <= today() && (to === null || to >= today()));
  return `${formatCount(open.length, 'programme takes', 'programmes take')} referrals today.`;
};

const columns: readonly Column<Offering>[] = [
  {
    key: 'title',
    heading: 'Name',
    isRowHeading: true,
    cell: ({ offeringId, title }) => (
      <a className="govuk-link" href={addresses.offering(offeringId)}>
        {title}
      </a>
    ),
  },
  { key: 'programme', heading: 'Programme', cell: ({ programme }) => programme },
  { key: 'provider', heading: 'Provider', cell: ({ provider, area }) => `${provider}, ${area}` },
  {
    key: 'who',
    heading: 'Who may refer today',
    cell: ({ whoMayRefer }) => formatList(whoMayRefer.map((kind) => organisationKindLabels[kind])) || 'Nobody',
  },
  { key: 'to', heading: 'Ends', cell: ({ to }) => (to === null ? 'No end set' : <FormattedDay day={to} />) },
];

/** Every programme as it is offered somewhere, those that have ended included. */
export const OfferingsScreen = (): ReactNode => {
  const query = useQuery(everyOfferingQuery());
  return (
    <Page
      title="Programmes"
      lead={query.data === undefined ? undefined : leadOf(query.data)}
      actions={<ButtonLink href={addresses.newOffering}>Offer a programme</ButtonLink>}
    >
      <DoneBanner />
      <QueryStates query={query} what="the programmes">
        {({ offerings }) =>
          offerings.length === 0 ? (
            <EmptyState title="No programme is offered yet">
              A programme is offered at a provider and in an area; then people can be referred to it.
            </EmptyState>
          ) : (
            <Table
              caption="Programmes"
              isCaptionHidden
              columns={columns}
              rows={offerings}
              rowKey={({ offeringId }) => offeringId}
              stamp={{ at: serverClock.now(), filter: 'All, those that have ended included' }}
            />
          )
        }
      </QueryStates>
    </Page>
  );
};
