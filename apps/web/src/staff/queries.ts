import { queryOptions } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { request } from '../api/request.ts';

/** Keys of what is asked about staff; the list of colleagues shares their beginning. */
export const staffKeys = {
  all: ['staff'] as const,
  one: (staffId: Id) => [...staffKeys.all, 'one', staffId] as const,
  grants: () => [...staffKeys.all, 'grants'] as const,
};

/** One member of staff, for who administers. */
export const staffMemberQuery = (staffId: Id) =>
  queryOptions({
    queryKey: staffKeys.one(staffId),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: `/staff/${staffId}`, signal }, (contracts) => contracts.staffView),
  });

/** Roles that wait for a second person. */
export const roleGrantsQuery = () =>
  queryOptions({
    queryKey: staffKeys.grants(),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/role-grants', signal }, (contracts) => contracts.roleGrantsView),
  });
