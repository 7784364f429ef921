import type { Id, ReferralDraftSaved } from '@waymark/contracts';
import { request } from '../../api/request.ts';

interface Content {
  readonly draftId: Id;
  readonly title: string;
  readonly form: Readonly<Record<string, unknown>>;
}

export interface DraftRequests {
  readonly begin: (content: Content & { readonly familyId: Id | undefined }) => Promise<ReferralDraftSaved>;
  readonly save: (content: Content, version: number) => Promise<ReferralDraftSaved>;
  readonly discard: (draftId: Id) => Promise<unknown>;
}

/** Drafts of the reader's own, on the server. */
export const draftRequests: DraftRequests = {
  begin: (content) =>
    request(
      { method: 'POST', path: '/referral-drafts', body: { ...content } },
      (contracts) => contracts.referralDraftSaved,
    ),
  save: ({ draftId, ...body }, version) =>
    request(
      { method: 'PUT', path: `/referral-drafts/${draftId}`, body, ifMatch: version },
      (contracts) => contracts.referralDraftSaved,
    ),
  discard: (draftId) =>
    request({ method: 'DELETE', path: `/referral-drafts/${draftId}` }, (contracts) => contracts.referralDraftDiscarded),
};
