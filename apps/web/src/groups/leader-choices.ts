import type { GroupRole, GroupView, Id, StaffList } from '@waymark/contracts';

export interface LeaderChoice {
  readonly staffId: Id;
  readonly name: string;
  /** As it is now; `undefined` where this colleague has nothing to do with the group. */
  readonly role: GroupRole | undefined;
}

/** Facilitators who work here, those of the group first. */
export const leaderChoices = ({ staff }: StaffList, group: Pick<GroupView, 'staff'>): readonly LeaderChoice[] => {
  const own = group.staff.map(({ staffId, name, role }): LeaderChoice => ({ staffId, name, role }));
  const others = staff.filter(
    ({ staffId, isActive, roles }) =>
      isActive && roles.includes('facilitator') && !own.some((leader) => leader.staffId === staffId),
  );
  return [...own, ...others.map(({ staffId, name }): LeaderChoice => ({ staffId, name, role: undefined }))];
};
