import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { GroupsView, Id } from '@waymark/contracts';
import { ButtonLink, type Column, EmptyState, FormattedDay, Page, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { DoneBanner } from '../family/done-banner.tsx';
import { addresses } from '../navigation/addresses.ts';
import { NoOffering } from '../offerings/no-offering.tsx';
import { OfferingLinks } from '../offerings/offering-links.tsx';
import type { CatalogueOffering } from '../offerings/own-offerings.ts';
import { useChosenOffering } from '../offerings/use-chosen-offering.ts';
import { QueryStates } from '../query/query-states.tsx';
import { useAccount } from '../session/use-session.ts';
import { groupsLead, openWords } from './group-words.ts';
import { groupsQuery } from './queries.ts';

type Summary = GroupsView['groups'][number];

const columns: readonly Column<Summary>[] = [
  {
    key: 'title',
    heading: 'Group',
    isRowHeading: true,
    cell: ({ groupId, title }) => (
      <a className="govuk-link" href={addresses.group(groupId)}>
        {title}
      </a>
    ),
  },
  { key: 'venue', heading: 'Place', cell: ({ venue }) => venue },
  { key: 'starts', heading: 'Starts', cell: ({ startsOn }) => <FormattedDay day={startsOn} /> },
  { key: 'places', heading: 'Places left', cell: ({ placesLeft, capacity }) => `${placesLeft} of ${capacity}` },
  { key: 'open', heading: 'Joining', cell: openWords },
];

const GroupsOf = (props: {
  readonly offering: CatalogueOffering;
  readonly own: readonly CatalogueOffering[];
}): ReactNode => {
  const { offeringId, title } = props.offering;
  const { roles } = useAccount();
  const query = useQuery(groupsQuery(offeringId));
  return (
    <Page
      title="Groups"
      caption={title}
      lead={query.data && groupsLead(query.data)}
      actions={
        roles.includes('coordinator') ? (
          <ButtonLink href={addresses.newGroup(offeringId)}>Add a group</ButtonLink>
        ) : undefined
      }
    >
      <DoneBanner />
      <OfferingLinks offerings={props.own} chosenId={offeringId} hrefOf={addresses.groupsOf} />
      <QueryStates query={query} what="the groups">
        {({ groups }) =>
          groups.length === 0 ? (
            <EmptyState title="There is no group yet">
              <p>Add one with its weekly time; its dates follow from the programme.</p>
            </EmptyState>
          ) : (
            <Table
              caption="Groups, by first day"
              columns={columns}
              rows={groups}
              rowKey={({ groupId }) => groupId}
              stamp={{ at: serverClock.now(), filter: `All groups of ${title}` }}
            />
          )
        }
      </QueryStates>
    </Page>
  );
};

/** The groups of one offering. */
export const Groups = ({ offeringId }: { readonly offeringId: Id | undefined }): ReactNode => {
  const { catalogue, own, chosen } = useChosenOffering(offeringId);
  if (chosen !== undefined) return <GroupsOf key={chosen.offeringId} offering={chosen} own={own} />;
  return (
    <Page title="Groups">
      <QueryStates query={catalogue} what="the programmes">
        {() => <NoOffering />}
      </QueryStates>
    </Page>
  );
};

export const GroupsScreen = (): ReactNode => {
  const { offering } = useSearch({ from: '/signed-in/groups' });
  return <Groups offeringId={offering} />;
};
