import { dayOf, type GroupView, type Role, type SchedulePreview, sessionStateLabels } from '@waymark/contracts';
import { type Column, formatDayAndTime, formatDayWithWeekday, formatTime, Table, Tag } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { DateLinks } from './date-links.tsx';
import { skippedWords } from './group-words.ts';
import { movedBefore } from './moved-before.ts';
import { sessionName } from './session-name.ts';

export interface GroupDatesProps {
  readonly group: GroupView;
  /** Days of the slot on which nothing is held, and why; empty where the reader may not ask. */
  readonly skipped: SchedulePreview['skipped'];
  readonly roles: readonly Role[];
}

type Session = GroupView['sessions'][number];
interface DateRow {
  readonly session: Session;
  readonly skipped: SchedulePreview['skipped'];
  readonly name: string | undefined;
}

const When = ({ session, skipped }: DateRow): ReactNode => (
  <>
    <span className="waymark-nowrap-wide">
      {formatDayWithWeekday(dayOf(session.startsAt))}, {formatTime(session.startsAt)}
    </span>
    {session.needsPlace ? (
      <div>
        <Tag>Needs a place</Tag> The place cannot be used at that time: move it, or set another place.
      </div>
    ) : null}
    {session.moved === null ? null : (
      <div className="waymark-quiet">
        Moved from {formatDayAndTime(session.moved.wasStartsAt)}: {session.moved.why}
      </div>
    )}
    {skipped.length === 0 ? null : <div className="waymark-quiet">{skippedWords(skipped)}</div>}
  </>
);

const State = ({ session }: DateRow): ReactNode => {
  if (session.state !== 'cancelled') return sessionStateLabels[session.state];
  return (
    <>
      <Tag>{sessionStateLabels.cancelled}</Tag>
      {session.cancelledWhy === null ? null : <div>{session.cancelledWhy}</div>}
    </>
  );
};

/** The schedule as a list of dates, with what moved them and why, and what was cancelled and why. */
export const GroupDates = ({ group, skipped, roles }: GroupDatesProps): ReactNode => {
  const together = group.sessions.filter(({ enrolmentId }) => enrolmentId === null);
  const moved = movedBefore(
    together.map(({ startsAt }) => startsAt),
    skipped,
  );
  const rows = group.sessions.map((session): DateRow => {
    const index = together.findIndex(({ sessionId }) => sessionId === session.sessionId);
    const name = group.people.find(({ enrolmentId }) => enrolmentId === session.enrolmentId)?.name;
    return { session, skipped: moved[index] ?? [], name };
  });
  const now = serverClock.now();
  const columns: readonly Column<DateRow>[] = [
    {
      key: 'title',
      heading: 'Session',
      isRowHeading: true,
      cell: ({ session, name }) => `${sessionName(session)}${name === undefined ? '' : `, with ${name}`}`,
    },
    { key: 'when', heading: 'When', cell: (row) => <When {...row} /> },
    { key: 'state', heading: 'State', cell: (row) => <State {...row} /> },
    {
      key: 'change',
      heading: 'Change',
      isHeadingHidden: true,
      isForScreenOnly: true,
      cell: ({ session }) => <DateLinks groupId={group.groupId} session={session} roles={roles} now={now} />,
    },
  ];
  return (
    <Table
      caption="Dates"
      captionSize="m"
      columns={columns}
      rows={rows}
      rowKey={({ session }) => session.sessionId}
      stamp={{ at: now, filter: 'Every session, one-to-one sessions included' }}
    />
  );
};
