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
    select: ({ staff }) => staff.toSorted((left, right) => placeInList(left.roles) - placeInList(right.roles)),
  });
