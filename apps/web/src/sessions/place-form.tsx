import { useQueryClient } from '@tanstack/react-query';
import type { GroupView } from '@waymark/contracts';
import { BackLink, Button, ButtonGroup, formatDayAndTime, Page, TextInput } from '@waymark/ui';
import type { ReactNode } from 'react';
import { BookedTwiceList } from '../bookings/booked-twice-list.tsx';
import { useBookedTwice } from '../bookings/use-booked-twice.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { groupQuery } from '../groups/queries.ts';
import { sessionName } from '../groups/session-name.ts';
import { addresses } from '../navigation/addresses.ts';
import { useSeen } from '../offerings/use-seen.ts';
import { setSessionPlace } from './session-requests.ts';

export interface PlaceFormProps {
  readonly groupId: string;
  readonly session: GroupView['sessions'][number];
  readonly onDone: (words: string) => Promise<void>;
}

/** Where a session is held; or that its place cannot be used, which needs another place or another time. */
export const PlaceForm = ({ groupId, session, onDone }: PlaceFormProps): ReactNode => {
  const queries = useQueryClient();
  const { sessionId } = session;
  const { sendFor } = useSeen(session, async () => {
    const { sessions } = await queries.fetchQuery({ ...groupQuery(groupId), staleTime: 0 });
    return sessions.find((other) => other.sessionId === sessionId) ?? session;
  });
  const { booked, sendUnlessBooked } = useBookedTwice();
  const form = useSentForm({
    defaultValues: { place: session.needsPlace ? '' : (session.place ?? '') },
    send: async ({ place }) => {
      await sendUnlessBooked(place, (evenIfBooked) =>
        sendFor(({ version }) => setSessionPlace(sessionId, place, version, evenIfBooked)),
      );
      await onDone('The place is set. Tell everyone who is expected.');
    },
  });
  const unusable = useSentForm({
    defaultValues: {},
    send: async () => {
      await sendFor(({ version }) => setSessionPlace(sessionId, null, version));
      await onDone('The session waits for another place or another time');
    },
  });
  return (
    <Page
      title={`Where is session ${session.number}?`}
      lead={`${sessionName(session)}, ${formatDayAndTime(session.startsAt)}${session.needsPlace ? '. The place cannot be used at that time.' : `, ${session.place ?? 'no place yet'}.`}`}
      errors={[...form.errors, ...unusable.errors]}
      attempt={form.attempt + unusable.attempt}
      above={<BackLink href={addresses.group(groupId)}>Back to the group</BackLink>}
    >
      <form noValidate onSubmit={form.submit} className="waymark-form">
        <TextInput
          {...form.register('place', { required: 'Enter where it is held' })}
          label="Place of this session"
          labelSize="s"
          error={form.errorOf('place')}
        />
        <BookedTwiceList booked={booked} nameOf={() => undefined} />
        <Button isBusy={form.isSending}>{booked.length === 0 ? 'Set the place' : 'Set the place all the same'}</Button>
      </form>
      {session.needsPlace ? null : (
        <form noValidate onSubmit={unusable.submit}>
          <ButtonGroup>
            <Button variant="secondary" isBusy={unusable.isSending}>
              The place cannot be used then
            </Button>
          </ButtonGroup>
        </form>
      )}
    </Page>
  );
};
