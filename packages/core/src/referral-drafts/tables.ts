import { count, id, index, instant, ref, sealed, sealedJson, table } from '@waymark/kit';
import { z } from 'zod';
import { families } from '../families/tables.ts';
import { staff } from '../staff/tables.ts';

/**
 * A referral form that is not sent yet, as it was typed: a versioned row that only its author reads. Who is named in it
 * is told by sealed columns alone; it is gone when it is sent, discarded or expired.
 */
export const referralDrafts = table(
  'referral_drafts',
  {
    id: id(),
    authorId: ref(() => staff.id).notNull(),
    /** Null where the people are written down by hand. */
    familyId: ref(() => families.id),
    title: sealed('referral_drafts.title').notNull(),
    form: sealedJson('referral_drafts.form', z.record(z.string(), z.unknown())).notNull(),
    startedAt: instant().notNull(),
    savedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    version: count().notNull(),
  },
  (t) => [
    index('referral_drafts_author_id_idx').on(t.authorId),
    index('referral_drafts_expires_at_idx').on(t.expiresAt),
  ],
);
