import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type GroupView, newId, type StaffList } from '@waymark/contracts';
import { BackLink, Button, type DateValue, Page, Select } from '@waymark/ui';
import { type ReactNode, useState } from 'react';
import { BookedTwiceList } from '../bookings/booked-twice-list.tsx';
import { useBookedTwice } from '../bookings/use-booked-twice.ts';
import { DateField, dayGiven } from '../family/date-field.tsx';
import { useSentForm } from '../forms/use-sent-form.ts';
import { addresses } from '../navigation/addresses.ts';
import { QueryStates } from '../query/query-states.tsx';
import { GroupPage } from './group-page.tsx';
import { planCover } from './group-requests.ts';
import { leaderChoices } from './leader-choices.ts';
import { staffQuery } from './staff-query.ts';
import { useBackToGroup } from './use-back-to-group.ts';

const title = 'Plan cover for some days';

interface Entered {
  readonly staffId: string;
  readonly from: DateValue;
  readonly lastDay: DateValue;
}

const CoverForm = ({ group, staff }: { readonly group: GroupView; readonly staff: StaffList }): ReactNode => {
  const { groupId } = group;
  const [coverId] = useState(newId);
  const back = useBackToGroup(groupId);
  const choices = leaderChoices(staff, group).filter(({ role }) => role === undefined);
  const { booked, sendUnlessBooked } = useBookedTwice();
  const { register, control, submit, errors, errorOf, attempt, isSending } = useSentForm<Entered>({
    defaultValues: { staffId: '', from: '', lastDay: '' },
    send: async ({ staffId, ...entered }) => {
      const [from, lastDay] = [dayGiven(entered.from), dayGiven(entered.lastDay)];
      if (from === undefined || lastDay === undefined) throw new Error('the form sent what it had not checked');
      const cover = { coverId, staffId, from, lastDay };
      await sendUnlessBooked(cover, (evenIfBooked) => planCover(groupId, { ...cover, evenIfBooked }));
      await back('The cover is planned');
    },
  });
  return (
    <Page
      title={title}
      caption={group.title}
      lead="Whoever covers reads the group on these days."
      errors={errors}
      attempt={attempt}
      above={<BackLink href={addresses.group(groupId)}>Back to the group</BackLink>}
    >
      <form noValidate onSubmit={submit} className="waymark-form">
        <Select
          {...register('staffId', { required: 'Choose who covers' })}
          label="Who covers?"
          labelSize="s"
          emptyText="Choose a colleague"
          options={choices.map(({ staffId, name }) => ({ value: staffId, text: name }))}
          error={errorOf('staffId')}
        />
        <DateField
          control={control}
          name="from"
          label="First day"
          labelSize="s"
          subject="First day"
          error={errorOf('from')}
        />
        <DateField
          control={control}
          name="lastDay"
          label="Last day"
          labelSize="s"
          subject="Last day"
          error={errorOf('lastDay')}
        />
        <BookedTwiceList
          booked={booked}
          nameOf={(staffId) => choices.find((choice) => choice.staffId === staffId)?.name}
        />
        <Button isBusy={isSending}>{booked.length === 0 ? 'Plan the cover' : 'Plan the cover all the same'}</Button>
      </form>
    </Page>
  );
};

const WithStaff = ({ group }: { readonly group: GroupView }): ReactNode => {
  const staff = useQuery(staffQuery());
  if (staff.data !== undefined) return <CoverForm group={group} staff={staff.data} />;
  return (
    <Page title={title} above={<BackLink href={addresses.group(group.groupId)}>Back to the group</BackLink>}>
      <QueryStates query={staff} what="your colleagues">
        {() => null}
      </QueryStates>
    </Page>
  );
};

/** Cover that begins and ends on days of its own. */
export const CoverScreen = (): ReactNode => {
  const { groupId } = useParams({ from: '/signed-in/groups/$groupId/cover' });
  return (
    <GroupPage groupId={groupId} title={title}>
      {(group) => <WithStaff group={group} />}
    </GroupPage>
  );
};
