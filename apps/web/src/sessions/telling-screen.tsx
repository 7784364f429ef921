import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { noticeChannelLabels, type TellingView, tellingChannelLabels, tellingResultLabels } from '@waymark/contracts';
import { BackLink, formatCount, formatDayAndTime, Page, Table } from '@waymark/ui';
import type { ReactNode } from 'react';
import { serverClock } from '../api/server-clock.ts';
import { DoneBanner } from '../family/done-banner.tsx';
import { sessionName } from '../groups/session-name.ts';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { LogTelling } from './log-telling.tsx';
import { tellingQuery } from './telling-query.ts';

type Person = TellingView['people'][number];

const isReached = ({ tellings }: Person): boolean => tellings.some(({ result }) => result === 'told');

/** "Cancelled: the hall is flooded. 2 of 6 people have been told." */
const lead = ({ changes, people }: TellingView): string => {
  const last = changes.at(-1);
  const what = last === undefined ? 'Nothing has changed.' : changeWords(last);
  if (people.length === 0) return `${what} Nobody is expected.`;
  return `${what} ${people.filter(isReached).length} of ${formatCount(people.length, 'person has', 'people have')} been told.`;
};

const changeWords = ({ kind, why, wasStartsAt }: TellingView['changes'][number]): string => {
  if (kind === 'cancelled') return `Cancelled: ${why}.`;
  if (kind === 'added') return 'Added in place of one that was cancelled.';
  return `Moved from ${wasStartsAt === null ? 'another time' : formatDayAndTime(wasStartsAt)}: ${why}.`;
};

const staffWords = ({ channel, state, sentAt, seenAt }: TellingView['staff'][number]): string => {
  if (seenAt !== null) return `Seen ${formatDayAndTime(seenAt)}`;
  if (state === 'failed') return 'Could not be sent: ring them';
  if (sentAt === null) return 'On its way';
  return `${noticeChannelLabels[channel]}, ${formatDayAndTime(sentAt)}: not yet seen`;
};

const Body = ({ view }: { readonly view: TellingView }): ReactNode => (
  <>
    {view.staff.length === 0 ? null : (
      <Table
        caption="Who leads"
        captionSize="m"
        columns={[
          { key: 'name', heading: 'Name', isRowHeading: true, cell: ({ name }) => name },
          { key: 'reached', heading: 'Reached', cell: staffWords },
        ]}
        rows={view.staff}
        rowKey={({ staffId }) => staffId}
      />
    )}
    <p className="govuk-body">The workers of everyone expected have it on their own lists.</p>
    <Table
      caption="Who is expected"
      captionSize="m"
      columns={[
        { key: 'name', heading: 'Name', isRowHeading: true, cell: ({ name }) => name },
        {
          key: 'reached',
          heading: 'Reached',
          cell: ({ tellings }) =>
            tellings.length === 0 ? (
              'Not yet told'
            ) : (
              <ul className="govuk-list govuk-!-margin-bottom-0">
                {tellings.map(({ channel, result, at, by }) => (
                  <li key={`${at} ${result}`}>
                    {tellingResultLabels[result]}, {tellingChannelLabels[channel].toLowerCase()}, {formatDayAndTime(at)}
                    {by === null ? '' : `, ${by}`}
                  </li>
                ))}
              </ul>
            ),
        },
        {
          key: 'log',
          heading: 'Log',
          isHeadingHidden: true,
          isForScreenOnly: true,
          cell: (person) => <LogTelling sessionId={view.sessionId} person={person} />,
        },
      ]}
      rows={view.people}
      rowKey={({ personId }) => personId}
      stamp={{ at: serverClock.now(), filter: 'Everyone expected at this session' }}
    />
  </>
);

/** Who was reached about a session that was cancelled or moved, and how. */
export const TellingScreen = (): ReactNode => {
  const { groupId, sessionId } = useParams({ from: '/signed-in/groups/$groupId/sessions/$sessionId/telling' });
  const query = useQuery(tellingQuery(sessionId));
  const { data } = query;
  return (
    <Page
      title="Who was told"
      caption={data && `${sessionName(data)}, ${formatDayAndTime(data.startsAt)}`}
      lead={data && lead(data)}
      above={<BackLink href={addresses.group(groupId)}>Back to the group</BackLink>}
    >
      <DoneBanner />
      <QueryStates query={query} what="who was told">
        {(view) => <Body view={view} />}
      </QueryStates>
    </Page>
  );
};
