import { discardReferralDraftInput, referralDraftDiscarded } from '@waymark/contracts';
import { defineVerb } from '../verbs/declaration.ts';
import { ownDraft } from './own-draft.ts';
import { removeDraft } from './remove-draft.ts';

/** Throws a draft of one's own away, with all that was typed. */
export const discardReferralDraft = defineVerb({
  name: 'discard-referral-draft',
  summary: 'Throws a draft of one’s own away.',
  permission: 'core.referral.make',
  route: { method: 'DELETE', path: '/referral-drafts/:draftId' },
  input: discardReferralDraftInput,
  output: referralDraftDiscarded,
  repeat: 'natural',
  sample: (world) => ({ draftId: world.draftId }),
  subject: (asked, { draftId }) => ownDraft(asked, draftId),
  run: async ({ unit, actor, about }, { draftId }) => {
    await removeDraft(unit, actor, draftId);
    about({ records: [draftId], persons: [] });
    return { draftId };
  },
});
