import {
  listReferralDraftsInput,
  referralDraftsView,
  referralDraftView,
  viewReferralDraftInput,
} from '@waymark/contracts';
import { desc, eq } from 'drizzle-orm';
import { defineRead, noSubject } from '../verbs/declaration.ts';
import { isOwnDraft, ownDraft } from './own-draft.ts';
import { referralDrafts } from './tables.ts';

const saved = {
  draftId: referralDrafts.id,
  title: referralDrafts.title,
  savedAt: referralDrafts.savedAt,
  expiresAt: referralDrafts.expiresAt,
  version: referralDrafts.version,
} as const;

/** The asker's own drafts; that anyone else has one is nobody's to know. */
export const listReferralDrafts = defineRead({
  name: 'list-referral-drafts',
  summary: 'One’s own referral forms that are not sent yet.',
  permission: 'core.referral.make',
  route: { method: 'GET', path: '/referral-drafts' },
  input: listReferralDraftsInput,
  output: referralDraftsView,
  sample: () => ({}),
  subject: noSubject,
  run: async ({ reader: { db }, actor, now }) => ({
    drafts: await db
      .select({ ...saved, startedAt: referralDrafts.startedAt })
      .from(referralDrafts)
      .where(isOwnDraft(db, { staffId: actor.staffId, now }))
      .orderBy(desc(referralDrafts.savedAt), desc(referralDrafts.id)),
  }),
  opened: (view) => ({ records: view.drafts.map(({ draftId }) => draftId), persons: [] }),
});

/** One draft as it was typed, to go on with it. */
export const viewReferralDraft = defineRead({
  name: 'view-referral-draft',
  summary: 'A draft of one’s own, as it was typed.',
  permission: 'core.referral.make',
  route: { method: 'GET', path: '/referral-drafts/:draftId' },
  input: viewReferralDraftInput,
  output: referralDraftView,
  sample: (world) => ({ draftId: world.draftId }),
  subject: (asked, { draftId }) => ownDraft(asked, draftId),
  run: async ({ reader: { db } }, { draftId }) => {
    const [draft] = await db
      .select({ ...saved, familyId: referralDrafts.familyId, form: referralDrafts.form })
      .from(referralDrafts)
      .where(eq(referralDrafts.id, draftId));
    if (draft === undefined) throw new Error('A draft of one’s own has gone');
    return draft;
  },
  opened: (view) => ({ records: [view.draftId], persons: [] }),
});
