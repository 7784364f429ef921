import { z } from 'zod';
import { idSchema } from '../id-schema.ts';
import { words } from './words.ts';

/** The most characters a draft may hold as JSON: ten programmes with every box full stay below it. */
const mostCharacters = 300_000;

/** The form as it is typed, which only the form itself reads: nothing in it is checked before it is sent. */
const typedForm = z.record(z.string(), z.unknown()).refine((form) => JSON.stringify(form).length <= mostCharacters, {
  error: 'too-long',
});

const draftContent = {
  draftId: idSchema,
  /** Names and programmes in the writer's words, by which drafts are told apart. */
  title: words(300),
  form: typedForm,
};

/** A form that is begun; `draftId` is made by the client. `familyId` is left out where the people are written down by hand. */
export const beginReferralDraftInput = z.strictObject({ ...draftContent, familyId: idSchema.optional() });
export type BeginReferralDraftInput = z.output<typeof beginReferralDraftInput>;
export const saveReferralDraftInput = z.strictObject(draftContent);
export const discardReferralDraftInput = z.strictObject({ draftId: idSchema });
export const expireReferralDraftsInput = z.strictObject({});

export const referralDraftSaved = z.strictObject({
  draftId: idSchema,
  version: z.int(),
  savedAt: z.string(),
  expiresAt: z.string(),
});
export type ReferralDraftSaved = z.output<typeof referralDraftSaved>;

export const referralDraftDiscarded = z.strictObject({ draftId: idSchema });
export const referralDraftsExpired = z.strictObject({ drafts: z.int() });

export const listReferralDraftsInput = z.strictObject({});

/** One's own drafts, the one saved last first; nobody else ever reads them. */
export const referralDraftsView = z.strictObject({
  drafts: z.array(referralDraftSaved.extend({ title: z.string(), startedAt: z.string() })),
});
export type ReferralDraftsView = z.output<typeof referralDraftsView>;

export const viewReferralDraftInput = z.strictObject({ draftId: idSchema });

export const referralDraftView = referralDraftSaved.extend({
  familyId: idSchema.nullable(),
  title: z.string(),
  form: z.record(z.string(), z.unknown()),
});
export type ReferralDraftView = z.output<typeof referralDraftView>;
