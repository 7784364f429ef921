import { queryOptions } from '@tanstack/react-query';
import type { Day, Id, MarkMode } from '@waymark/contracts';
import { request } from '../api/request.ts';

/** A weekly time and the days left out: what the dates of a group follow from. */
export interface Schedule {
  readonly offeringId: Id;
  readonly startsOn: Day;
  readonly slots: readonly { readonly weekday: number; readonly from: string; readonly to: string }[];
  readonly datesLeftOut: readonly Day[];
  /** The area whose school holidays are left out. */
  readonly schoolHolidaysOf?: string;
}

/** Where it would meet, so that its preview says when that room is booked already. */
export interface Room {
  readonly venue: string;
  readonly mode: MarkMode;
}

/** The dates a group that exists, or is about to, follows from. */
export const scheduleOf = (
  group: Omit<Schedule, 'schoolHolidaysOf'> & { readonly schoolHolidaysOf?: string | null },
): Schedule => {
  const { offeringId, startsOn, slots, datesLeftOut, schoolHolidaysOf } = group;
  return { offeringId, startsOn, slots, datesLeftOut, ...(schoolHolidaysOf ? { schoolHolidaysOf } : {}) };
};

/** Keys of what is asked about groups. */
export const groupKeys = {
  all: ['groups'] as const,
  list: (offeringId: Id) => [...groupKeys.all, 'list', offeringId] as const,
  view: (groupId: Id) => [...groupKeys.all, 'view', groupId] as const,
  preview: (schedule: Schedule) => [...groupKeys.all, 'preview', schedule] as const,
};

export const groupsQuery = (offeringId: Id) =>
  queryOptions({
    queryKey: groupKeys.list(offeringId),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: `/offerings/${offeringId}/groups`, signal }, (contracts) => contracts.groupsView),
  });

export const groupQuery = (groupId: Id) =>
  queryOptions({
    queryKey: groupKeys.view(groupId),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: `/groups/${groupId}`, signal }, (contracts) => contracts.groupView),
    refetchOnWindowFocus: false,
  });

/** The dates a group would have: the same rule makes those it gets. */
export const previewSchedule = ({ offeringId, ...body }: Schedule & Partial<Room>, signal?: AbortSignal) =>
  request(
    { method: 'POST', path: `/offerings/${offeringId}/schedule-preview`, body: { ...body }, signal },
    (contracts) => contracts.schedulePreview,
  );

/** The dates by rule of a group that exists, for what they left out and why. */
export const scheduleQuery = (schedule: Schedule) =>
  queryOptions({
    queryKey: groupKeys.preview(schedule),
    queryFn: ({ signal }) => previewSchedule(schedule, signal),
    staleTime: 5 * 60_000,
  });
