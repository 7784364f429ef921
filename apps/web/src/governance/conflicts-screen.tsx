import { useQuery } from '@tanstack/react-query';
import { type ConflictList, conflictKindLabels } from '@waymark/contracts';
import { ButtonLink, Details, EmptyState, FormattedTime, formatCount, Page, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { DoneBanner } from '../family/done-banner.tsx';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { liftConflict } from './governance-requests.ts';
import { conflictsQuery } from './queries.ts';
import { ReasonForm } from './reason-form.tsx';

type Conflict = ConflictList['conflicts'][number];

const whose = ({ person, familyReference }: Pick<Conflict, 'person' | 'familyReference'>): string =>
  familyReference === null ? person : `${person} and family ${familyReference}`;

const columns = [
  { key: 'staff', heading: 'Member of staff', cell: ({ staff }: Conflict) => staff, isRowHeading: true },
  { key: 'person', heading: 'Whose record', cell: whose },
  { key: 'kind', heading: 'How', cell: ({ kind }: Conflict) => (kind === null ? 'Set' : conflictKindLabels[kind]) },
  { key: 'why', heading: 'Why', cell: ({ why }: Conflict) => why ?? 'Not said' },
  { key: 'since', heading: 'Since', cell: ({ since }: Conflict) => <FormattedTime at={since} withDay /> },
  {
    key: 'lift',
    heading: 'Lift',
    cell: (conflict: Conflict) => (
      <ReasonForm
        id={conflict.conflictId}
        summary="Lift it"
        about={`${conflict.staff} and ${conflict.person}`}
        button="Lift the conflict"
        send={(why) => liftConflict(conflict.conflictId, why)}
      />
    ),
  },
];

const Lifted = ({ lifted }: Pick<ConflictList, 'lifted'>): ReactNode =>
  lifted.length === 0 ? null : (
    <Details summary={`Lifted: ${formatCount(lifted.length, 'conflict', 'conflicts')}`}>
      <ul className="govuk-list govuk-list--spaced">
        {lifted.map((one) => (
          <li key={one.conflictId}>
            <strong>{one.staff}</strong> and {whose(one)}: {one.why ?? 'not said why'}
            <br />
            <span className="waymark-quiet">
              <FormattedTime at={one.since} withDay /> to <FormattedTime at={one.liftedAt} withDay />
              {one.liftedBy === null ? '' : `, lifted by ${one.liftedBy}`}
              {one.liftedWhy === null ? '' : `: ${one.liftedWhy}`}
            </span>
          </li>
        ))}
      </ul>
    </Details>
  );

/** For whom whose record does not exist. */
export const ConflictsScreen = (): ReactNode => {
  const query = useQuery(conflictsQuery());
  const { data } = query;
  return (
    <Page
      title="Conflicts"
      lead={data && `${formatCount(data.conflicts.length, 'conflict stands', 'conflicts stand')}.`}
      actions={<ButtonLink href={addresses.newConflict()}>Set a conflict</ButtonLink>}
    >
      <DoneBanner />
      <p className="govuk-body">
        For somebody in conflict, the record of that person and of everyone in the family does not exist. They are not
        told.
      </p>
      <QueryStates query={query} what="the conflicts">
        {({ conflicts, lifted }) => (
          <>
            {conflicts.length === 0 ? (
              <EmptyState title="No conflict stands">
                Staff declare whom they know; you set what they do not say.
              </EmptyState>
            ) : (
              <Table
                caption="Conflicts that stand"
                isCaptionHidden
                columns={columns}
                rows={conflicts}
                rowKey={({ conflictId }) => conflictId}
              />
            )}
            <Lifted lifted={lifted} />
          </>
        )}
      </QueryStates>
      <p className="govuk-body">
        <a className="govuk-link" href={addresses.tieExceptions}>
          Managers who may work with both sides
        </a>
      </p>
    </Page>
  );
};
