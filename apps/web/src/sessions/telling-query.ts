import { queryOptions } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { request } from '../api/request.ts';
import { groupKeys } from '../groups/queries.ts';

/** Who was reached about what happened to a session. */
export const tellingQuery = (sessionId: Id) =>
  queryOptions({
    queryKey: [...groupKeys.all, 'telling', sessionId] as const,
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: `/sessions/${sessionId}/telling`, signal }, (contracts) => contracts.tellingView),
  });

/** What cancelling a session would bring. */
export const cancelPreviewQuery = (sessionId: Id) =>
  queryOptions({
    queryKey: [...groupKeys.all, 'cancel-preview', sessionId] as const,
    queryFn: ({ signal }) =>
      request(
        { method: 'GET', path: `/sessions/${sessionId}/cancel-preview`, signal },
        (contracts) => contracts.cancelPreview,
      ),
  });
