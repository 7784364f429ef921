import { queryOptions } from '@tanstack/react-query';
import type { Id } from '@waymark/contracts';
import { request } from '../api/request.ts';

/** Keys of what is asked about referrals. */
export const referralKeys = {
  all: ['referrals'] as const,
  view: (referralId: Id) => [...referralKeys.all, 'view', referralId] as const,
  matches: (referralId: Id) => [...referralKeys.all, 'matches', referralId] as const,
  people: ['referrals', 'people'] as const,
  toDecide: (offeringId: Id) => [...referralKeys.all, 'to-decide', offeringId] as const,
  status: (referralId: Id) => [...referralKeys.all, 'status', referralId] as const,
  statuses: (familyId: Id | undefined) => [...referralKeys.all, 'statuses', familyId ?? 'all'] as const,
};

/** A referral as the coordinator of its offering decides about it; opening it is recorded. */
export const referralQuery = (referralId: Id) =>
  queryOptions({
    queryKey: referralKeys.view(referralId),
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: `/referrals/${referralId}`, signal }, (contracts) => contracts.referralView),
    refetchOnWindowFocus: false,
  });

/** Records that may be of somebody in the referral; they stand beside it and never keep it waiting. */
export const referralMatchesQuery = (referralId: Id) =>
  queryOptions({
    queryKey: referralKeys.matches(referralId),
    queryFn: ({ signal }) =>
      request(
        { method: 'GET', path: `/referrals/${referralId}/matches`, signal },
        (contracts) => contracts.referralMatches,
      ),
    refetchOnWindowFocus: false,
  });

/** The referrals of an offering that want a decision, the longest unanswered first. */
export const toDecideQuery = (offeringId: Id) =>
  queryOptions({
    queryKey: referralKeys.toDecide(offeringId),
    queryFn: ({ signal }) =>
      request(
        { method: 'GET', path: `/offerings/${offeringId}/referrals`, signal },
        (contracts) => contracts.referralsView,
      ),
  });

/** Whom the reader has referred before and may refer again. */
export const peopleToReferQuery = () =>
  queryOptions({
    queryKey: referralKeys.people,
    queryFn: ({ signal }) =>
      request({ method: 'GET', path: '/people-to-refer', signal }, (contracts) => contracts.peopleToReferView),
  });

/** A referral as its referrer follows it. */
export const referralStatusQuery = (referralId: Id) =>
  queryOptions({
    queryKey: referralKeys.status(referralId),
    queryFn: ({ signal }) =>
      request(
        { method: 'GET', path: `/referrals/${referralId}/status`, signal },
        (contracts) => contracts.referralStatusView,
      ),
  });

/** The referrals the reader made, and those of the families he or she works with. */
export const referralStatusesQuery = (familyId?: Id) =>
  queryOptions({
    queryKey: referralKeys.statuses(familyId),
    queryFn: ({ signal }) => {
      const query = familyId === undefined ? '' : `?familyId=${familyId}`;
      return request(
        { method: 'GET', path: `/referrals${query}`, signal },
        (contracts) => contracts.referralStatusesView,
      );
    },
  });
