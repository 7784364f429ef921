import { queryOptions } from '@tanstack/react-query';
import type { AccountView } from '@waymark/contracts';
import { requestUnshaped } from '../api/request.ts';
import { placeInList } from './what-one-finds.ts';

/** The invented staff of a demonstration: there in a demonstration only, and before anyone signs in. */
export const inventedStaffQuery = () =>
  queryOptions({
    queryKey: ['sign-in', 'invented-staff'] as const,
    queryFn: ({ signal }) =>
      requestUnshaped<{ readonly staff: readonly AccountView[] }>({
        method: 'GET',
        path: '/enter-as',
        signal,
      }),
    // Ids are in the order of time: who was added first of a role is the one the story is about.
    select: ({ staff }) =>
      staff.toSorted(
        (left, right) =>
          placeInList(left.roles) - placeInList(right.roles) || left.staffId.localeCompare(right.staffId),
      ),
  });
