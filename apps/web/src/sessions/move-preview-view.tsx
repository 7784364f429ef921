import { dayOf, type MovePreview, staysWhyWords } from '@waymark/contracts';
import { formatDayAndTime, formatDayWithWeekday, formatList, formatTime, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { BookedTwiceList } from '../bookings/booked-twice-list.tsx';
import { skippedWords } from '../groups/group-words.ts';
import { sessionName } from '../groups/session-name.ts';

type Told = MovePreview['told'];

/** Who hears of it. Whose workers there are is not said: they have it on their own lists. */
export const ToldList = ({ told }: { readonly told: Told }): ReactNode => (
  <>
    <h2 className="govuk-heading-m">Who is told</h2>
    <ul className="govuk-list govuk-list--bullet">
      <li>
        {told.staff.length === 0
          ? 'Nobody leads this group yet'
          : `${formatList(told.staff.map(({ name }) => name))}, by e-mail and on their first screen`}
      </li>
      <li>The workers of everyone expected, on their own lists at once</li>
      <li>
        {told.people.length === 0
          ? 'Nobody is expected'
          : `You tell those expected yourself and log it afterwards: ${formatList(told.people.map(({ name }) => name))}`}
      </li>
    </ul>
  </>
);

/** Each move with where it was. */
const MovesTable = (props: { readonly moves: MovePreview['moves']; readonly caption: string }): ReactNode => (
  <Table
    caption={props.caption}
    captionSize="m"
    columns={[
      { key: 'session', heading: 'Session', isRowHeading: true, cell: (move) => sessionName(move) },
      { key: 'was', heading: 'Was', cell: ({ was }) => formatDayAndTime(was.startsAt) },
      {
        key: 'becomes',
        heading: 'Becomes',
        cell: ({ startsAt }) => `${formatDayWithWeekday(dayOf(startsAt))}, ${formatTime(startsAt)}`,
      },
    ]}
    rows={props.moves}
    rowKey={({ sessionId }) => sessionId}
  />
);

/** What moves, what does not and why, and who will be told, before anything is moved. */
export const MovePreviewView = ({ preview }: { readonly preview: MovePreview }): ReactNode => {
  const { moves, stays, skipped, told, alreadyBooked } = preview;
  const nameOf = (leads: string) => told.staff.find(({ staffId }) => staffId === leads)?.name;
  return (
    <>
      {moves.length === 0 ? (
        <p className="govuk-body">Nothing would move: it stands there already.</p>
      ) : (
        <MovesTable moves={moves} caption="What moves" />
      )}
      {skipped.length === 0 ? null : <p className="govuk-body">{skippedWords(skipped)}.</p>}
      {stays.length === 0 ? null : (
        <>
          <h2 className="govuk-heading-m">What stays</h2>
          <ul className="govuk-list govuk-list--bullet">
            {stays.map((stay) => (
              <li key={stay.sessionId}>
                {sessionName(stay)}, {formatDayAndTime(stay.startsAt)}: {staysWhyWords[stay.why]}
              </li>
            ))}
          </ul>
        </>
      )}
      <ToldList told={told} />
      <BookedTwiceList booked={alreadyBooked} nameOf={nameOf} />
    </>
  );
};
