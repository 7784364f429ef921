import { queryOptions } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { request } from '../../api/request.ts';

export const draftKeys = {
  all: ['referral-drafts'] as const,
  view: (draftId: Id) => [...draftKeys.all, draftId] as const,
};

/** The reader's own forms that are not sent yet. */
export const draftsQuery = () =>
  queryOptions({
    queryKey: draftKeys.all,
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/referral-drafts', signal }, (contracts) => contracts.referralDraftsView),
    staleTime: 0,
  });

/** One of them as it was typed. Read once: what is typed from then on is on the page. */
export const draftQuery = (draftId: Id) =>
  queryOptions({
    queryKey: draftKeys.view(draftId),
    queryFn: ({ signal }) =>
      request(
        { method: 'GET', path: `/referral-drafts/${draftId}`, signal },
        (contracts) => contracts.referralDraftView,
      ),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
  });
