import { dayOf, type Instant, type RegisterView } from '@waymark/contracts';
import { BackLink, Button, formatDayWithWeekday, formatTime, ListStamp, Page, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { serverClock } from '../../api/server-clock.ts';
import { addresses } from '../../navigation/addresses.ts';
import type { RegisterPerson } from '../register-person.ts';
import { roomNames } from '../room/room-names.ts';

/** Boxes to tick and lines to write on; what they are for stands in their headings. */
const blank = () => ' ';

/**
 * A sheet for paper that says nothing to whoever finds it: no programme, no group's name, no surname beyond its
 * initial, no mark. When it was printed and how many rows it has stand under it (domain.md E13).
 */
export const SheetPage = ({ register }: { readonly register: RegisterView }): ReactNode => {
  const { sessionId, startsAt, endsAt, place, people } = register;
  const [readAt] = useState<Instant>(serverClock.now);
  const names = roomNames(people);
  const rows = people.filter(({ isExpected }) => isExpected);
  return (
    <Page
      title={formatDayWithWeekday(dayOf(startsAt))}
      titleInBrowser="Sheet"
      lead={`${formatTime(startsAt)} to ${formatTime(endsAt)}${place === null ? '' : `, ${place}`}`}
      above={<BackLink href={addresses.register(sessionId)}>Back to the register</BackLink>}
      actions={
        <Button type="button" variant="secondary" onClick={() => window.print()}>
          Print
        </Button>
      }
    >
      <div className="waymark-sheet">
        <Table
          caption="Who was there"
          isCaptionHidden
          emptyText="Nobody is expected."
          columns={[
            {
              key: 'name',
              heading: 'Name',
              isRowHeading: true,
              cell: ({ personId }: RegisterPerson) => names.get(personId) ?? '',
            },
            { key: 'here', heading: 'Here', cell: blank },
            { key: 'from', heading: 'From', cell: blank },
            { key: 'to', heading: 'To', cell: blank },
            { key: 'why', heading: 'If not here, why', cell: blank },
          ]}
          rows={rows}
          rowKey={({ personId }) => personId}
        />
      </div>
      <ListStamp rows={rows.length} at={readAt} filter="Everyone expected" />
    </Page>
  );
};
