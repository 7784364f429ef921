import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type AnsweredOfferRow, type Day, dayOf, type OffersView, type OpenOfferRow } from '@waymark/contracts';
import { type Column, FormattedDay, formatDay, formatDaysAgo, Page, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { addresses } from '../navigation/addresses.ts';
import { NoOffering } from '../offerings/no-offering.tsx';
import { OfferingLinks } from '../offerings/offering-links.tsx';
import type { CatalogueOffering } from '../offerings/own-offerings.ts';
import { useChosenOffering } from '../offerings/use-chosen-offering.ts';
import { QueryStates } from '../query/query-states.tsx';
import { useAccount } from '../session/use-session.ts';
import { answerWords, offersLead, runsOut } from './offers-words.ts';
import { offersQuery } from './queries.ts';

const person = <Row extends OpenOfferRow | AnsweredOfferRow>(): Column<Row> => ({
  key: 'person',
  heading: 'Person',
  isRowHeading: true,
  cell: ({ referralId, name }) => (
    <a className="govuk-link" href={addresses.referral(referralId)}>
      {name}
    </a>
  ),
});

const offered = <Row extends OpenOfferRow | AnsweredOfferRow>(): Column<Row> => ({
  key: 'offered',
  heading: 'Offered',
  cell: ({ group, madeAt, madeBy }) => (
    <>
      {group}
      <div>
        <FormattedDay day={dayOf(madeAt)} />, by {madeBy}
      </div>
    </>
  ),
});

const Strong = ({ words, isDue }: { readonly words: string; readonly isDue: boolean }): ReactNode =>
  isDue ? <strong>{words}</strong> : words;

const nextContactWords = ({ nextContactOn }: OpenOfferRow, today: Day): string => {
  if (nextContactOn === null) return 'Not set';
  return nextContactOn <= today ? `Due ${formatDaysAgo(nextContactOn, today)}` : formatDay(nextContactOn);
};

const openColumns = (today: Day, mayAnswer: boolean): readonly Column<OpenOfferRow>[] => [
  person(),
  offered(),
  { key: 'until', heading: 'Answer by', cell: (row) => <Strong {...runsOut(row, today)} /> },
  {
    key: 'contact',
    heading: 'Next contact',
    cell: (row) => (
      <Strong words={nextContactWords(row, today)} isDue={row.nextContactOn === null || row.nextContactOn <= today} />
    ),
  },
  ...(mayAnswer
    ? [
        {
          key: 'answer',
          heading: 'Answer',
          isForScreenOnly: true,
          cell: ({ referralId, offerId, name }: OpenOfferRow) => (
            <a className="govuk-link" href={addresses.answerOffer(referralId, offerId)}>
              Record the answer <span className="govuk-visually-hidden">of {name}</span>
            </a>
          ),
        },
      ]
    : []),
];

const answeredColumns: readonly Column<AnsweredOfferRow>[] = [
  person(),
  offered(),
  { key: 'answer', heading: 'Answer', cell: answerWords },
  { key: 'on', heading: 'On', cell: ({ answeredAt }) => <FormattedDay day={dayOf(answeredAt)} /> },
];

const Lists = ({ view }: { readonly view: OffersView }): ReactNode => {
  const { roles } = useAccount();
  const now = serverClock.now();
  const since = formatDay(view.answeredSince);
  return (
    <>
      <Table
        caption="Open offers, the first to run out first"
        columns={openColumns(dayOf(now), roles.includes('coordinator'))}
        rows={view.open}
        rowKey={({ offerId }) => offerId}
        emptyText="No offer is open."
        stamp={{ at: now, filter: `Offers of ${view.offering} that nobody has answered` }}
      />
      <Table
        caption="Answered, the newest first"
        columns={answeredColumns}
        rows={view.answered}
        rowKey={({ offerId }) => offerId}
        emptyText={`No offer was answered since ${since}.`}
        stamp={{ at: now, filter: `Offers of ${view.offering} answered since ${since}` }}
      />
    </>
  );
};

interface OffersOfProps {
  readonly offering: CatalogueOffering;
  readonly own: readonly CatalogueOffering[];
}

const OffersOf = ({ offering, own }: OffersOfProps): ReactNode => {
  const query = useQuery(offersQuery(offering.offeringId));
  const lead = query.data === undefined ? undefined : offersLead(query.data, dayOf(serverClock.now()));
  return (
    <Page title="Offers" caption={offering.title} lead={lead}>
      <OfferingLinks offerings={own} chosenId={offering.offeringId} hrefOf={addresses.offersOf} />
      <p className="govuk-body">
        <a className="govuk-link" href={addresses.waitingFor(offering.offeringId)}>
          Who waits
        </a>
      </p>
      <QueryStates query={query} what="the offers">
        {(view) => <Lists view={view} />}
      </QueryStates>
    </Page>
  );
};

/** Who was offered what, until when it stands, and what was answered. */
export const OffersScreen = (): ReactNode => {
  const { offering } = useSearch({ from: '/signed-in/offers' });
  const { catalogue, own, chosen } = useChosenOffering(offering);
  if (chosen !== undefined) return <OffersOf key={chosen.offeringId} offering={chosen} own={own} />;
  return (
    <Page title="Offers">
      <QueryStates query={catalogue} what="the programmes">
        {() => <NoOffering />}
      </QueryStates>
    </Page>
  );
};
