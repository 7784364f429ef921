import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import {
  dayOf,
  type Id,
  positionLabels,
  type ReferralsView,
  referralStateLabels,
  urgencyLabels,
} from '@waymark/contracts';
import { type Column, EmptyState, FormattedDay, formatDays, Page, Table, Tag } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { DoneBanner } from '../family/done-banner.tsx';
import { addresses } from '../navigation/addresses.ts';
import { NoOffering } from '../offerings/no-offering.tsx';
import { OfferingLinks } from '../offerings/offering-links.tsx';
import type { CatalogueOffering } from '../offerings/own-offerings.ts';
import { useChosenOffering } from '../offerings/use-chosen-offering.ts';
import { QueryStates } from '../query/query-states.tsx';
import { needByWords } from './need-by-words.ts';
import { toDecideQuery } from './queries.ts';
import { toDecideLead } from './to-decide-lead.ts';

type Row = ReferralsView['referrals'][number];

const columns: readonly Column<Row>[] = [
  {
    key: 'people',
    heading: 'Who is referred',
    isRowHeading: true,
    cell: ({ referralId, people }) => (
      <a className="govuk-link" href={addresses.referral(referralId)}>
        {people.map(({ name, position }) => `${name}, ${positionLabels[position].toLowerCase()}`).join('; ')}
      </a>
    ),
  },
  {
    key: 'received',
    heading: 'Received',
    cell: ({ receivedAt, daysSince }) => (
      <>
        {receivedAt === null ? 'Not sent' : <FormattedDay day={dayOf(receivedAt)} />}, {formatDays(daysSince)}
      </>
    ),
  },
  {
    key: 'urgency',
    heading: 'To be looked at',
    cell: ({ urgency }) =>
      urgency === 'urgent' ? <Tag tone="attention">{urgencyLabels.urgent}</Tag> : urgencyLabels[urgency],
  },
  { key: 'needed', heading: 'Needed by', cell: ({ needBy }) => needByWords(needBy) },
  { key: 'by', heading: 'By whom', cell: ({ referrer, organisation }) => `${referrer}, ${organisation}` },
  { key: 'state', heading: 'State', cell: ({ state }) => referralStateLabels[state].split(':')[0] },
];

const ToDecideFor = (props: {
  readonly offering: CatalogueOffering;
  readonly own: readonly CatalogueOffering[];
}): ReactNode => {
  const { offeringId, title } = props.offering;
  const query = useQuery(toDecideQuery(offeringId));
  return (
    <Page title="New referrals" caption={title} lead={query.data && toDecideLead(query.data)}>
      <DoneBanner />
      <OfferingLinks offerings={props.own} chosenId={offeringId} hrefOf={addresses.toDecideFor} />
      <QueryStates query={query} what="the new referrals">
        {({ referrals }) =>
          referrals.length === 0 ? (
            <EmptyState title="No referral wants a decision">
              <p>A referral stands here from the moment it is sent until someone decides about it.</p>
            </EmptyState>
          ) : (
            <Table
              caption="Referrals to decide, the longest unanswered first"
              columns={columns}
              rows={referrals}
              rowKey={({ referralId }) => referralId}
              stamp={{ at: serverClock.now(), filter: `Those of ${title} without a decision` }}
            />
          )
        }
      </QueryStates>
    </Page>
  );
};

/** What a coordinator has to decide about. */
export const ToDecide = ({ offeringId }: { readonly offeringId: Id | undefined }): ReactNode => {
  const { catalogue, own, chosen } = useChosenOffering(offeringId);
  if (chosen !== undefined) return <ToDecideFor key={chosen.offeringId} offering={chosen} own={own} />;
  return (
    <Page title="New referrals">
      <QueryStates query={catalogue} what="the programmes">
        {() => <NoOffering />}
      </QueryStates>
    </Page>
  );
};

export const ToDecideScreen = (): ReactNode => {
  const { offering } = useSearch({ from: '/signed-in/referrals/to-decide' });
  return <ToDecide offeringId={offering} />;
};
