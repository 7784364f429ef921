import { queryOptions } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { request } from '../api/request.ts';

/** Keys of what is asked about places. */
export const enrolmentKeys = {
  all: ['enrolments'] as const,
  view: (enrolmentId: Id) => [...enrolmentKeys.all, 'view', enrolmentId] as const,
};

/** A place: what is covered, what is still to plan, how it may end. */
export const enrolmentQuery = (enrolmentId: Id) =>
  queryOptions({
    queryKey: enrolmentKeys.view(enrolmentId),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: `/enrolments/${enrolmentId}`, signal }, (contracts) => contracts.enrolmentView),
    refetchOnWindowFocus: false,
  });

/** The stage of a place and the dates that come next; the day matters, so it is asked anew each time. */
export const stageQuery = (enrolmentId: Id) =>
  queryOptions({
    queryKey: [...enrolmentKeys.all, 'stage', enrolmentId] as const,
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: `/enrolments/${enrolmentId}/stage`, signal }, (contracts) => contracts.stageView),
    staleTime: 0,
  });

/** The groups a person with a place could move to; asked anew each time, since places go. */
export const otherGroupsQuery = (enrolmentId: Id) =>
  queryOptions({
    queryKey: [...enrolmentKeys.all, 'other-groups', enrolmentId] as const,
    queryFn: ({ signal }) =>
      request(
        { method: 'GET', path: `/enrolments/${enrolmentId}/other-groups`, signal },
        (contracts) => contracts.otherGroupsView,
      ),
    staleTime: 0,
  });
