import { handOverLabels, type StaffView } from '@waymark/contracts';
import { FormattedDay, FormattedTime, Table } from '@waymark/ui';
import type { ReactNode } from 'react';

/** What somebody else takes over when this person stops; nothing about a family stands here. */
export const HandOver = ({ member }: { readonly member: StaffView }): ReactNode =>
  member.handOver.length === 0 ? null : (
    <>
      <Table
        caption={member.isActive ? 'What would be handed over' : 'To be handed over'}
        captionSize="m"
        columns={[
          { key: 'kind', heading: 'What', isRowHeading: true, cell: ({ kind }) => handOverLabels[kind] },
          { key: 'title', heading: 'Which', cell: ({ title }) => title },
          {
            key: 'from',
            heading: 'From',
            cell: ({ kind, from }) =>
              kind === 'duty-shift' ? <FormattedTime at={from} withDay /> : <FormattedDay day={from} />,
          },
        ]}
        rows={member.handOver}
        rowKey={({ kind, id }) => `${kind} ${id}`}
      />
      <p className="govuk-body">Coordinators change who leads a group; team managers plan duty shifts.</p>
    </>
  );
