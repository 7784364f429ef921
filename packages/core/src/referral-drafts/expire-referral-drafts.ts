import { expireReferralDraftsInput, referralDraftsExpired } from '@waymark/contracts';
import { lte } from 'drizzle-orm';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { referralDrafts } from './tables.ts';

/** Takes away what was typed about a family and neither saved again nor sent in time. The system's alone. */
export const expireReferralDrafts = defineVerb({
  name: 'expire-referral-drafts',
  summary: 'Takes away drafts whose time is over.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/expire-referral-drafts' },
  input: expireReferralDraftsInput,
  output: referralDraftsExpired,
  repeat: 'natural',
  sample: () => ({}),
  subject: noSubject,
  run: async ({ unit, now, about }) => {
    const isOver = lte(referralDrafts.expiresAt, now);
    const over = await unit.db.select({ id: referralDrafts.id }).from(referralDrafts).where(isOver);
    if (over.length > 0) await unit.db.delete(referralDrafts).where(isOver);
    about({ records: over.map(({ id }) => id), persons: [] });
    return { drafts: over.length };
  },
});
