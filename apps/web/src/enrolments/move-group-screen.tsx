import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type EnrolmentView, newId, type OtherGroupsView } from '@waymark/contracts';
import {
  BackLink,
  Button,
  EmptyState,
  formatCount,
  formatDayAndTime,
  formatList,
  Page,
  Radios,
  TextArea,
} from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { useSentForm } from '../forms/use-sent-form.ts';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { moveToGroup } from './enrolment-requests.ts';
import { PlacePage } from './place-page.tsx';
import { otherGroupsQuery } from './queries.ts';
import { useBackToPlace } from './use-back-to-place.ts';

type OtherGroup = OtherGroupsView['groups'][number];

const title = 'Move to another group';

const numbers = (sessions: OtherGroup['expected']): string =>
  `${sessions.length === 1 ? 'session' : 'sessions'} ${formatList(sessions.map(({ number }) => String(number)))}`;

/** "3 places left. Expected from 19 March 2026 at 6:30pm at sessions 4 and 5. Owes session 2, which it has held." */
const groupWords = ({ venue, placesLeft, expected, repeated, owed }: OtherGroup): string => {
  const [first] = expected;
  return [
    `${venue}. ${placesLeft === 0 ? 'Full' : `${formatCount(placesLeft, 'place', 'places')} left`}.`,
    first === undefined
      ? 'Nothing is still to come that is not covered.'
      : `Expected from ${formatDayAndTime(first.startsAt)} at ${numbers(expected)}.`,
    ...(repeated.length === 0 ? [] : [`Not expected again at ${numbers(repeated)}.`]),
    ...(owed.length === 0 ? [] : [`Owes ${numbers(owed)}, which it has held.`]),
  ].join(' ');
};

const MoveForm = (props: {
  readonly place: EnrolmentView;
  readonly groups: OtherGroupsView['groups'];
  readonly onDone: () => Promise<void>;
}): ReactNode => {
  const { place, groups, onDone } = props;
  const { enrolmentId, name } = place;
  const [moveId] = useState(newId);
  const { register, submit, errors, errorOf, attempt, isSending } = useSentForm({
    defaultValues: { groupId: '', why: '' },
    send: async ({ groupId, why }) => {
      await moveToGroup(enrolmentId, { moveId, groupId, why });
      await onDone();
    },
  });
  return (
    <Page
      title={`Move ${name} to another group`}
      titleInBrowser={title}
      lead="The place stays: weeks done and absences count on. What was held stays with the old group."
      errors={errors}
      attempt={attempt}
      above={<BackLink href={addresses.place(enrolmentId)}>Back to the place</BackLink>}
    >
      {groups.length === 0 ? (
        <EmptyState title="No other group of this programme still meets" />
      ) : (
        <form noValidate onSubmit={submit} className="waymark-form">
          <Radios
            {...register('groupId', { required: 'Choose a group' })}
            label="Which group?"
            labelSize="s"
            choices={groups.map((group) => ({
              value: group.groupId,
              text: group.title,
              hint: groupWords(group),
            }))}
            error={errorOf('groupId')}
          />
          <TextArea
            {...register('why', { required: 'Enter why' })}
            label="Why?"
            labelSize="s"
            hint="Whoever leads the new group reads it, so leave out what is not theirs to know"
            limit={500}
            rows={2}
            error={errorOf('why')}
          />
          <Button isBusy={isSending}>{isSending ? 'Moving' : 'Move'}</Button>
        </form>
      )}
    </Page>
  );
};

const Asked = ({ place }: { readonly place: EnrolmentView }): ReactNode => {
  const { enrolmentId } = place;
  const back = useBackToPlace(enrolmentId);
  const query = useQuery(otherGroupsQuery(enrolmentId));
  if (query.data !== undefined)
    return (
      <MoveForm
        place={place}
        groups={query.data.groups}
        onDone={() => back('Moved. Tell whoever it is, and who leads both groups.')}
      />
    );
  return (
    <Page title={title} above={<BackLink href={addresses.place(enrolmentId)}>Back to the place</BackLink>}>
      <QueryStates query={query} what="the other groups">
        {() => null}
      </QueryStates>
    </Page>
  );
};

/** Moves someone to another group of the same offering: what each would bring stands beside it. */
export const MoveGroupScreen = (): ReactNode => {
  const { enrolmentId } = useParams({ from: '/signed-in/places/$enrolmentId/group' });
  return (
    <PlacePage enrolmentId={enrolmentId} title={title}>
      {(place) => <Asked place={place} />}
    </PlacePage>
  );
};
