import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { dayOf, type Id, type WaitingListView } from '@waymark/contracts';
import { EmptyState, Page, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { asSentence } from '../family/as-sentence.ts';
import { DoneBanner } from '../family/done-banner.tsx';
import { addresses } from '../navigation/addresses.ts';
import { NoOffering } from '../offerings/no-offering.tsx';
import { OfferingLinks } from '../offerings/offering-links.tsx';
import type { CatalogueOffering } from '../offerings/own-offerings.ts';
import { useChosenOffering } from '../offerings/use-chosen-offering.ts';
import { QueryStates } from '../query/query-states.tsx';
import { useAccount } from '../session/use-session.ts';
import { waitingQuery } from './queries.ts';
import { waitingColumns } from './waiting-columns.tsx';
import { WantsAttention } from './wants-attention.tsx';

const List = ({ view }: { readonly view: WaitingListView }): ReactNode => {
  const { roles } = useAccount();
  const now = serverClock.now();
  if (view.people.length === 0)
    return (
      <EmptyState title="Nobody is waiting">
        <p>Someone stands here from the day the referral is accepted until a place is taken up.</p>
      </EmptyState>
    );
  const mayOffer = roles.includes('coordinator');
  return (
    <>
      <WantsAttention people={view.people} today={dayOf(now)} />
      <p className="govuk-body">{asSentence(view.rule)}</p>
      <Table
        caption="People who wait, in order"
        columns={waitingColumns({ nextStart: view.nextStart, today: dayOf(now), mayOffer })}
        rows={view.people}
        rowKey={({ subjectId }) => subjectId}
        stamp={{
          at: now,
          filter: `Everyone accepted for ${view.offering} who has no place yet, in the order of rule version ${view.ruleVersion}`,
        }}
      />
    </>
  );
};

interface WaitingForProps {
  readonly offering: CatalogueOffering;
  readonly own: readonly CatalogueOffering[];
}

/** Everyone who waits on one offering; the first line is the answer. */
export const WaitingFor = ({ offering, own }: WaitingForProps): ReactNode => {
  const query = useQuery(waitingQuery(offering.offeringId));
  return (
    <Page title="Waiting" caption={offering.title} lead={query.data?.sentence}>
      <DoneBanner />
      <OfferingLinks offerings={own} chosenId={offering.offeringId} hrefOf={addresses.waitingFor} />
      <p className="govuk-body">
        <a className="govuk-link" href={addresses.offersOf(offering.offeringId)}>
          Offers and their answers
        </a>
      </p>
      <QueryStates query={query} what="the waiting list">
        {(view) => <List view={view} />}
      </QueryStates>
    </Page>
  );
};

/** The coordinator's first screen. */
export const Waiting = ({ offeringId }: { readonly offeringId: Id | undefined }): ReactNode => {
  const { catalogue, own, chosen } = useChosenOffering(offeringId);
  if (chosen !== undefined) return <WaitingFor key={chosen.offeringId} offering={chosen} own={own} />;
  return (
    <Page title="Waiting">
      <QueryStates query={catalogue} what="the programmes">
        {() => <NoOffering />}
      </QueryStates>
    </Page>
  );
};

export const WaitingScreen = (): ReactNode => {
  const { offering } = useSearch({ from: '/signed-in/waiting' });
  return <Waiting offeringId={offering} />;
};
