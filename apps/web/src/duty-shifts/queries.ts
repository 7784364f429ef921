import { queryOptions } from '@tanstack/react-query';
import type { Id, Instant } from '@waymark/contracts';
import { request } from '../api/request.ts';

/** The shifts of one's own team and who can take one. */
export const dutyShiftsQuery = () =>
  queryOptions({
    queryKey: ['duty-shifts'] as const,
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/duty-shifts', signal }, (contracts) => contracts.dutyShiftsView),
  });

export type ShiftToPlan = {
  readonly shiftId: Id;
  readonly staffId: Id;
  readonly from: Instant;
  readonly to: Instant;
};

/** Plans a shift; the same id again is the same shift. */
export const planDutyShift = (teamId: Id, shift: ShiftToPlan) =>
  request(
    { method: 'POST', path: `/teams/${teamId}/duty-shifts`, body: shift },
    (contracts) => contracts.dutyShiftPlanned,
  );

/** Ends a shift now, or takes it off before it begins. */
export const endDutyShift = (shiftId: Id) =>
  request({ method: 'POST', path: `/duty-shifts/${shiftId}/end`, body: {} }, (contracts) => contracts.dutyShiftEnded);
