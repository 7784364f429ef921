import { useQuery } from '@tanstack/react-query';
import type { TieExceptionList } from '@waymark/contracts';
import { BackLink, EmptyState, FormattedTime, formatCount, InsetText, Page, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { DoneBanner } from '../family/done-banner.tsx';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { endTieException } from './governance-requests.ts';
import { tieExceptionsQuery } from './queries.ts';
import { ReasonForm } from './reason-form.tsx';
import { TieExceptionForm } from './tie-exception-form.tsx';

type Exception = TieExceptionList['exceptions'][number];

const ending = (one: Exception): ReactNode =>
  one.endedAt === null ? (
    <ReasonForm
      id={one.exceptionId}
      summary="End it"
      about={`${one.staff} and ${one.person}`}
      button="End the exception"
      hint="Work that was given stands until a colleague takes it: ask for that too."
      send={(why) => endTieException(one.exceptionId, why)}
    />
  ) : (
    <>
      Ended <FormattedTime at={one.endedAt} withDay />
      {one.endedBy === null ? '' : `, ${one.endedBy}`}
      {one.endedWhy === null ? '' : `: ${one.endedWhy}`}
    </>
  );

const columns = [
  { key: 'staff', heading: 'Manager', cell: ({ staff }: Exception) => staff, isRowHeading: true },
  { key: 'person', heading: 'May be tied to', cell: ({ person }: Exception) => person },
  { key: 'why', heading: 'Why', cell: ({ why }: Exception) => why },
  {
    key: 'since',
    heading: 'Since and by whom',
    cell: ({ since, setBy }: Exception) => (
      <>
        <FormattedTime at={since} withDay />
        {setBy === null ? '' : `, ${setBy}`}
      </>
    ),
  },
  { key: 'end', heading: 'End', cell: ending },
];

const leadOf = ({ exceptions }: TieExceptionList): string => {
  const standing = exceptions.filter(({ endedAt }) => endedAt === null).length;
  return standing === 0 ? 'No exception stands.' : `${formatCount(standing, 'exception stands', 'exceptions stand')}.`;
};

/** Managers who may be tied to both sides of a pair: recorded, ended, and kept readable. */
export const TieExceptionsScreen = (): ReactNode => {
  const query = useQuery(tieExceptionsQuery());
  const { data } = query;
  return (
    <Page
      title="Managers who may work with both sides"
      lead={data && leadOf(data)}
      above={<BackLink href={addresses.conflicts}>Conflicts</BackLink>}
    >
      <InsetText>
        Nobody works with somebody who was harmed and with who harms them, now or within 24 months. Managers alone can
        be excepted, each for one person.
      </InsetText>
      <QueryStates query={query} what="the exceptions">
        {({ exceptions }) => (
          <>
            <DoneBanner />
            {exceptions.length === 0 ? (
              <EmptyState title="No exception was made" />
            ) : (
              <Table
                caption="Exceptions"
                isCaptionHidden
                columns={columns}
                rows={exceptions}
                rowKey={({ exceptionId }) => exceptionId}
              />
            )}
            <TieExceptionForm key={`form-${exceptions.length}`} />
          </>
        )}
      </QueryStates>
    </Page>
  );
};
