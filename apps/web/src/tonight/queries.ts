import { queryOptions } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { request } from '../api/request.ts';

const tonightKeys = {
  all: ['tonight'] as const,
  list: () => [...tonightKeys.all, 'list'] as const,
};

const every = 30_000;

/** Tonight's list, asked again every half minute and as soon as the page is looked at again. */
export const tonightQuery = () =>
  queryOptions({
    queryKey: tonightKeys.list(),
    queryFn: ({ signal }) => request({ method: 'GET', path: '/tonight', signal }, (contracts) => contracts.tonightView),
    refetchInterval: every,
    refetchOnWindowFocus: 'always',
    staleTime: 0,
  });

/** Says that a notice has reached the asker. */
export const acknowledgeNotice = (noticeId: Id) =>
  request(
    { method: 'POST', path: `/notices/${noticeId}/acknowledge`, body: {} },
    (contracts) => contracts.noticeAcknowledged,
  );
