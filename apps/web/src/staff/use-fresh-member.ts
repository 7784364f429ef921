import { useQueryClient } from '@tanstack/react-query';
import type { StaffView } from '@waymark/contracts';
import { changesBetween } from '../history/stale.tsx';
import { useSeen } from '../offerings/use-seen.ts';
import { roleWords } from '../words/role-labels.ts';
import { staffMemberQuery } from './queries.ts';

const fieldsOf = ({ roles, isActive }: StaffView) => ({
  Roles: roles.length === 0 ? '' : roleWords([...new Set(roles.map(({ role }) => role))]),
  'Works here': isActive ? 'Yes' : 'No',
});

/** A member of staff as last seen by a form about roles, with what has changed since it was opened. */
export const useFreshMember = (member: StaffView) => {
  const queries = useQueryClient();
  const { seen, before, sendFor } = useSeen(member, () =>
    queries.fetchQuery({ ...staffMemberQuery(member.staffId), staleTime: 0 }),
  );
  return { sendFor, changes: changesBetween(before && fieldsOf(before), fieldsOf(seen)) };
};
