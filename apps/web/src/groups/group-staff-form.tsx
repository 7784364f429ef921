import { useQueryClient } from '@tanstack/react-query';
import { type GroupRole, type GroupView, groupRoles, type StaffList } from '@waymark/contracts';
import { BackLink, Button, Page, Select } from '@waymark/ui';
import type { ReactNode } from 'react';
import { BookedTwiceList } from '../bookings/booked-twice-list.tsx';
import { useBookedTwice } from '../bookings/use-booked-twice.ts';
import { codeOf, optionsOf } from '../family/options-of.ts';
import { useSentForm } from '../forms/use-sent-form.ts';
import { addresses } from '../navigation/addresses.ts';
import { useSeen } from '../offerings/use-seen.ts';
import { isOutrun, RefusedByNow } from '../referrals/refused-by-now.tsx';
import { groupRoleLabels } from './group-people.tsx';
import { type Leader, setGroupStaff } from './group-requests.ts';
import { leaderChoices } from './leader-choices.ts';
import { groupQuery } from './queries.ts';

export interface GroupStaffFormProps {
  readonly group: GroupView;
  readonly staff: StaffList;
  readonly onDone: () => Promise<void>;
}

interface Entered {
  /** The role of each colleague in the list, in its order; empty for none. */
  readonly roles: readonly string[];
}

const leaders = ({ staff }: GroupView): string =>
  staff.map(({ name, role }) => `${name} (${groupRoleLabels[role].toLowerCase()})`).join(', ') || 'Nobody';

/** Who leads a group from today on. Whoever works with the other side of one of its people is refused. */
export const GroupStaffForm = ({ group, staff, onDone }: GroupStaffFormProps): ReactNode => {
  const queries = useQueryClient();
  const { groupId } = group;
  const choices = leaderChoices(staff, group);
  const { seen, before, sendFor } = useSeen(group, () => queries.fetchQuery({ ...groupQuery(groupId), staleTime: 0 }));
  const { booked, sendUnlessBooked } = useBookedTwice();
  const { register, submit, errors, errorOf, attempt, isSending, conflict } = useSentForm<Entered>({
    defaultValues: { roles: choices.map(({ role }) => role ?? '') },
    send: async ({ roles }) => {
      const wanted = choices.flatMap(({ staffId }, index): Leader[] => {
        const role: GroupRole | undefined = codeOf(groupRoles, roles[index] ?? '');
        return role === undefined ? [] : [{ staffId, role }];
      });
      await sendUnlessBooked(wanted, (evenIfBooked) =>
        sendFor(({ version }) => setGroupStaff(groupId, wanted, version, evenIfBooked)),
      );
      await onDone();
    },
  });
  const outrun = conflict !== undefined && isOutrun(conflict) ? conflict : undefined;
  const hasLead = (_role: string, { roles }: Entered) => roles.includes('lead') || 'Choose who leads the group';
  return (
    <Page
      title={`Who leads ${group.title}?`}
      lead={`From today on. One leads; others lead with or cover.${group.leadMustBeAccredited ? ' Whoever begins to lead must be accredited.' : ''}`}
      errors={outrun === undefined ? errors : []}
      attempt={attempt}
      above={<BackLink href={addresses.group(groupId)}>Back to the group</BackLink>}
    >
      {outrun === undefined ? null : (
        <RefusedByNow
          problem={outrun}
          changes={before === undefined ? [] : [{ what: 'Who leads', was: leaders(before), now: leaders(seen) }]}
          kept={undefined}
        />
      )}
      <form noValidate onSubmit={submit} className="waymark-form">
        {choices.map(({ staffId, name }, index) => (
          <Select
            key={staffId}
            {...register(`roles.${index}`, index === 0 ? { validate: hasLead } : {})}
            label={name}
            emptyText="Not in this group"
            options={optionsOf(groupRoles, groupRoleLabels)}
            error={errorOf(`roles.${index}`)}
          />
        ))}
        <BookedTwiceList
          booked={booked}
          nameOf={(staffId) => choices.find((choice) => choice.staffId === staffId)?.name}
        />
        <Button isBusy={isSending}>{booked.length === 0 ? 'Save' : 'Save all the same'}</Button>
      </form>
    </Page>
  );
};
