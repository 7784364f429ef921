import { queryOptions } from '@tanstack/react-query';
import type { AccountView } from '@waymark/contracts';
import { requestUnshaped } from '../api/request.ts';

/** One of the invented staff of a demonstration, with a line of the story they are part of. */
export interface InventedStaff extends AccountView {
  readonly story: string;
}

/** There in a demonstration only, and before anyone signs in. */
export const inventedStaffQuery = () =>
  queryOptions({
    queryKey: ['sign-in', 'invented-staff'] as const,
    queryFn: ({ signal }) =>
      requestUnshaped<{ readonly staff: readonly InventedStaff[] }>({
        method: 'GET',
        path: '/demonstration/staff',
        signal,
      }),
    select: ({ staff }) => staff,
  });
