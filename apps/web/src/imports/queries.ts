import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Id, StagedChange } from '@waymark/contracts';
import { request } from '../api/request.ts';

export const importKeys = {
  all: ['imports'] as const,
  list: () => [...importKeys.all, 'list'] as const,
  view: (importRunId: Id) => [...importKeys.all, 'view', importRunId] as const,
  progress: (importRunId: Id) => [...importKeys.all, 'progress', importRunId] as const,
  known: () => [...importKeys.all, 'known'] as const,
  rows: (importRunId: Id, change: StagedChange | undefined) =>
    [...importKeys.all, 'rows', importRunId, change ?? 'all'] as const,
};

/** Every file that was given to be imported, newest first, page by page. */
export const importsQuery = () =>
  infiniteQueryOptions({
    queryKey: importKeys.list(),
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam === '' ? '' : `?cursor=${encodeURIComponent(pageParam)}`;
      return request({ method: 'GET', path: `/imports${query}`, signal }, (contracts) => contracts.importsView);
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const importQuery = (importRunId: Id) =>
  queryOptions({
    queryKey: importKeys.view(importRunId),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: `/imports/${importRunId}`, signal }, (contracts) => contracts.importView),
  });

/** How many plans are known from files, and as at which days. */
export const knownPlansQuery = () =>
  queryOptions({
    queryKey: importKeys.known(),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/known-plans', signal }, (contracts) => contracts.knownPlansCounted),
  });

/** How often a page asks how far an import has come; milliseconds. */
const everySecond = 1000;

/** How far an import has come, asked again and again: numbers alone, so nobody's record is opened by it. */
export const importProgressQuery = (importRunId: Id) =>
  queryOptions({
    queryKey: importKeys.progress(importRunId),
    queryFn: ({ signal }) =>
      request(
        { method: 'GET', path: `/imports/${importRunId}/progress`, signal },
        (contracts) => contracts.importProgressView,
      ),
    refetchInterval: everySecond,
    gcTime: 0,
  });

/** What the file would do, plan by plan, without a name. */
export const importRowsQuery = (importRunId: Id, change: StagedChange | undefined) =>
  infiniteQueryOptions({
    queryKey: importKeys.rows(importRunId, change),
    queryFn: ({ pageParam, signal }) =>
      request(
        {
          method: 'POST',
          path: `/imports/${importRunId}/rows`,
          body: { ...(change !== undefined && { change }), ...(pageParam !== '' && { cursor: pageParam }) },
          signal,
        },
        (contracts) => contracts.importRowsView,
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
