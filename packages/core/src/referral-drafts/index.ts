import { beginReferralDraft } from './begin-referral-draft.ts';
import { discardReferralDraft } from './discard-referral-draft.ts';
import { expireReferralDrafts } from './expire-referral-drafts.ts';
import { listReferralDrafts, viewReferralDraft } from './read.ts';
import { saveReferralDraft } from './save-referral-draft.ts';

export {
  beginReferralDraft,
  discardReferralDraft,
  expireReferralDrafts,
  listReferralDrafts,
  saveReferralDraft,
  viewReferralDraft,
};

export const referralDraftVerbs = [
  beginReferralDraft,
  saveReferralDraft,
  discardReferralDraft,
  expireReferralDrafts,
] as const;
export const referralDraftReads = [listReferralDrafts, viewReferralDraft] as const;
