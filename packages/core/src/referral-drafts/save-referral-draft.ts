import { AppError, referralDraftSaved, saveReferralDraftInput } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { defineVerb } from '../verbs/declaration.ts';
import { expiryOf } from './draft-expiry.ts';
import { ownDraft } from './own-draft.ts';
import { referralDrafts } from './tables.ts';

/** Keeps what was typed since. A page that was opened before the author saved elsewhere is told so (S19), and saves nothing. */
export const saveReferralDraft = defineVerb({
  name: 'save-referral-draft',
  summary: 'Keeps what was typed in a draft since.',
  permission: 'core.referral.make',
  route: { method: 'PUT', path: '/referral-drafts/:draftId' },
  input: saveReferralDraftInput,
  output: referralDraftSaved,
  repeat: 'version',
  sample: (world) => ({ draftId: world.draftId, title: 'Sam Example: Small Steps', form: { why: 'The core group' } }),
  subject: (asked, { draftId }) => ownDraft(asked, draftId),
  run: async ({ unit, now, ifMatch, about, subject: draft }, { draftId, title, form }) => {
    if (ifMatch !== draft.version) {
      throw new AppError('conflict', 'stale-version', {
        message: 'You have saved this draft on another page in the meantime',
        facts: { version: draft.version, changedBy: 'yourself, on another page', changedAt: draft.savedAt },
      });
    }
    const saved = { savedAt: now, expiresAt: expiryOf(now), version: draft.version + 1 };
    await unit.db
      .update(referralDrafts)
      .set({ title, form, ...saved })
      .where(eq(referralDrafts.id, draftId));
    about({ records: [draftId], persons: [] });
    return { draftId, ...saved };
  },
});
