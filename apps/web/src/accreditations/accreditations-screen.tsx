import { useQuery } from '@tanstack/react-query';
import type { AccreditationsView } from '@waymark/contracts';
import { type Column, Page, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { DoneBanner } from '../family/done-banner.tsx';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { accreditationsQuery } from './requests.ts';
import { accreditationsLead, standingWords } from './standing-words.ts';

type Member = AccreditationsView['staff'][number];

const columnsOf = ({ programmes }: AccreditationsView): readonly Column<Member>[] => [
  {
    key: 'name',
    heading: 'Name',
    isRowHeading: true,
    cell: ({ staffId, name }) => (
      <a className="govuk-link" href={addresses.accreditation(staffId)}>
        {name}
      </a>
    ),
  },
  { key: 'organisation', heading: 'Works at', cell: ({ organisation }) => organisation },
  {
    key: 'standings',
    heading: 'As one who leads',
    cell: ({ standings }) =>
      standings.length === 0 ? (
        'Nothing recorded'
      ) : (
        <ul className="govuk-list">
          {standings.map((one) => (
            <li key={one.programmeId}>
              {programmes.find(({ programmeId }) => programmeId === one.programmeId)?.programme ?? one.programmeId}:{' '}
              {standingWords(one)}
            </li>
          ))}
        </ul>
      ),
  },
];

/** Who is accredited for which programme and up to when, for those who renew it in time. */
export const AccreditationsScreen = (): ReactNode => {
  const query = useQuery(accreditationsQuery());
  return (
    <Page title="Accreditations" lead={query.data === undefined ? undefined : accreditationsLead(query.data)}>
      <DoneBanner />
      <QueryStates query={query} what="the accreditations">
        {(view) => (
          <Table
            caption="Facilitators"
            isCaptionHidden
            columns={columnsOf(view)}
            rows={view.staff}
            rowKey={({ staffId }) => staffId}
            emptyText="Nobody here facilitates"
          />
        )}
      </QueryStates>
    </Page>
  );
};
