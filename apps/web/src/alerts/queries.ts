import { queryOptions } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { request } from '../api/request.ts';

const alertKeys = {
  all: ['alerts'] as const,
  view: (alertId: Id) => [...alertKeys.all, 'view', alertId] as const,
};

/** An alert with its rule, its facts and who answers, within what the asker may see. */
export const alertQuery = (alertId: Id) =>
  queryOptions({
    queryKey: alertKeys.view(alertId),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: `/alerts/${alertId}`, signal }, (contracts) => contracts.alertView),
    staleTime: 30_000,
    refetchOnWindowFocus: false,
  });
