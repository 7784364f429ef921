import {
  AppError,
  type BeginReferralDraftInput,
  beginReferralDraftInput,
  referralDraftSaved,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { familyToRefer } from '../referrals/family-to-refer.ts';
import { inputHash } from '../referrals/input-hash.ts';
import type { Actor } from '../verbs/actor.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { expiryOf } from './draft-expiry.ts';
import { referralDrafts } from './tables.ts';

/** Keeps a referral form that is begun, as it is typed, for its author alone. */
export const beginReferralDraft = defineVerb({
  name: 'begin-referral-draft',
  summary: 'Keeps a referral form that is not sent yet.',
  permission: 'core.referral.make',
  route: { method: 'POST', path: '/referral-drafts' },
  input: beginReferralDraftInput,
  output: referralDraftSaved,
  repeat: 'fact',
  sample: (world) => ({
    draftId: world.newId(),
    familyId: world.familyId,
    title: 'Sam Example: Small Steps',
    form: { why: 'The conference' },
  }),
  subject: async (asked, { familyId }) => (familyId === undefined ? {} : await familyToRefer(asked, familyId)),
  run: async ({ unit, actor, now, about }, input) => {
    const { draftId, familyId = null, title, form } = input;
    about({ records: [draftId], persons: [] });
    const kept = await keptBefore(unit, actor, input);
    if (kept !== undefined) return kept;
    const saved = { savedAt: now, expiresAt: expiryOf(now), version: 1 };
    await unit.db
      .insert(referralDrafts)
      .values({ id: draftId, authorId: actor.staffId, familyId, title, form, startedAt: now, ...saved });
    return { draftId, ...saved };
  },
});

/** The same form again is answered as it is kept; another author or content under the id is a conflict. */
const keptBefore = async (unit: Unit, actor: Actor, { draftId, title, form }: BeginReferralDraftInput) => {
  const [stored] = await unit.db.select().from(referralDrafts).where(eq(referralDrafts.id, draftId));
  if (stored === undefined) return undefined;
  const isSame =
    stored.authorId === actor.staffId && stored.title === title && inputHash(stored.form) === inputHash(form);
  if (!isSame)
    throw new AppError('conflict', 'fact-id-reused', { message: 'This id already stands for something else' });
  const { savedAt, expiresAt, version } = stored;
  return { draftId, savedAt, expiresAt, version };
};
