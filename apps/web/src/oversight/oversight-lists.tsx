import { dayOf, type InterruptionLine, type LateRegister, type OversightView } from '@waymark/contracts';
import { FormattedTime, formatDaysAgo, formatDayWithWeekday, formatList, Table, Tag } from '@waymark/ui';
import type { ReactNode } from 'react';
import { addresses } from '../navigation/addresses.ts';
import { endingWords, noticeWords, notSeenWords } from './oversight-words.ts';

/** A person's name: the way to the family where the reader works with one. */
const PersonLink = ({ name, familyId }: { readonly name: string; readonly familyId: string | null }): ReactNode =>
  familyId === null ? (
    name
  ) : (
    <a className="govuk-link" href={addresses.family(familyId)}>
      {name}
    </a>
  );

interface ListProps {
  readonly view: OversightView;
}

export const Undelivered = ({ view }: ListProps): ReactNode => (
  <Table
    caption="Notices that have reached nobody"
    captionSize="m"
    emptyText="Every notice has reached somebody."
    columns={[
      { key: 'what', heading: 'What', isRowHeading: true, cell: noticeWords },
      { key: 'since', heading: 'Since', cell: ({ since }) => <FormattedTime at={since} withDay /> },
      {
        key: 'next',
        heading: 'Next in line',
        cell: ({ callBy }) => (callBy === null ? 'Somebody must act' : <FormattedTime at={callBy} withDay />),
      },
    ]}
    rows={view.undelivered}
    rowKey={({ noticeId }) => noticeId}
  />
);

const registerName = ({ groupTitle, programme, number }: LateRegister): string =>
  `${groupTitle ?? programme}, session ${number}`;

export const LateRegisters = ({ view }: ListProps): ReactNode => (
  <Table
    caption="Late registers"
    captionSize="m"
    emptyText="No register is late."
    columns={[
      { key: 'session', heading: 'Session', isRowHeading: true, cell: registerName },
      {
        key: 'day',
        heading: 'Day',
        cell: ({ startsAt }) =>
          `${formatDayWithWeekday(dayOf(startsAt))}, ${formatDaysAgo(dayOf(startsAt), dayOf(view.asAt))}`,
      },
      {
        key: 'who',
        heading: 'Facilitators',
        cell: ({ facilitators }) => (facilitators.length === 0 ? 'Nobody is down for it' : formatList(facilitators)),
      },
      {
        key: 'people',
        heading: 'Not recorded',
        cell: ({ people }) => formatList(people.map(({ name }) => name)),
      },
    ]}
    rows={view.lateRegisters}
    rowKey={({ sessionId }) => sessionId}
  />
);

export const Endings = ({ view }: ListProps): ReactNode => (
  <Table
    caption="Endings that wait for an answer"
    captionSize="m"
    emptyText="No ending waits."
    columns={[
      { key: 'name', heading: 'Person', isRowHeading: true, cell: PersonLink },
      { key: 'programme', heading: 'Programme', cell: ({ programme }) => programme },
      { key: 'since', heading: 'Since', cell: endingWords },
    ]}
    rows={view.endings}
    rowKey={({ enrolmentId }) => enrolmentId}
  />
);

export const NotSeen = ({ view }: ListProps): ReactNode => (
  <Table
    caption="Not seen for more than 14 days"
    captionSize="m"
    emptyText="Everybody was seen in the last 14 days."
    columns={[
      { key: 'name', heading: 'Person', isRowHeading: true, cell: PersonLink },
      { key: 'programme', heading: 'Programme', cell: ({ programme }) => programme },
      { key: 'days', heading: 'How long', cell: notSeenWords },
    ]}
    rows={view.notSeen}
    rowKey={({ enrolmentId }) => enrolmentId}
  />
);

const tooMany = ({ isTooMany, name }: InterruptionLine): ReactNode =>
  isTooMany ? (
    <>
      {name} <Tag tone="attention">More than 5: look at the rules</Tag>
    </>
  ) : (
    name
  );

export const Interruptions = ({ view }: ListProps): ReactNode => (
  <Table
    caption="How often each worker was interrupted"
    captionSize="m"
    emptyText="Nobody was interrupted by a message or call this week or last."
    columns={[
      { key: 'name', heading: 'Worker', isRowHeading: true, cell: tooMany },
      { key: 'this', heading: 'This week', cell: ({ thisWeek }) => String(thisWeek) },
      { key: 'last', heading: 'Last week', cell: ({ lastWeek }) => String(lastWeek) },
    ]}
    rows={view.interruptions}
    rowKey={({ staffId }) => staffId}
    stamp={{ at: view.asAt, filter: 'Messages and calls about people you may know of' }}
  />
);
