import { z } from 'zod';
import { idSchema } from '../id-schema.ts';
import { blockIdSchema } from '../report/blocks/block-id.ts';
import { questionAnswerSchema } from '../report/blocks/questions-block.ts';
import { reportRecipientKinds } from '../report/recipient.ts';
import { reportTitleSchema } from '../report/title-schema.ts';
import { recipientIdOf } from './recipient-id-of.ts';
import { words } from './words.ts';

/**
 * Whom a version is for. `childIds` are the children whose report this parent may read; `knowsOfUnborn` is the
 * author's word that it is known that a parent causing harm knows of a pregnancy (model.md section 7 rule 2).
 */
export const reportRecipientInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chair'), staffId: idSchema }),
  z.strictObject({ kind: z.literal('lead-practitioner'), staffId: idSchema }),
  z.strictObject({
    kind: z.literal('other-professional'),
    staffId: idSchema,
    jobTitle: words(200),
    personIds: z.array(idSchema).max(30),
  }),
  z.strictObject({
    kind: z.literal('parent'),
    personId: idSchema,
    childIds: z.array(idSchema).max(20),
    knowsOfUnborn: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('child'), personId: idSchema }),
]);
export type ReportRecipientInput = z.output<typeof reportRecipientInput>;

const list = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).max(most).default([]);

/**
 * What an author has typed and chosen, by block. It is kept whole, also where the facts have changed since and a block
 * is no longer in the report: nothing typed is lost.
 */
export const reportDraftSchema = z
  .strictObject({
    title: reportTitleSchema.optional(),
    purpose: words(2000).optional(),
    recipients: list(reportRecipientInput, 20),
    texts: list(
      z.strictObject({
        block: blockIdSchema,
        /** Left out where somebody else wrote the text, and the author only explains it. */
        text: words(20_000).optional(),
        isPositive: z.boolean().optional(),
        /** How a statement of progress fits with what speaks against it (E17). */
        explanation: words(4000).optional(),
      }),
      300,
    ),
    answers: list(z.strictObject({ block: blockIdSchema, question: words(500), answer: questionAnswerSchema }), 300),
    /** Why a restricted part is needed (E10). */
    needed: list(z.strictObject({ block: blockIdSchema, reason: words(1000) }), 300),
    /** Restricted parts that are not needed. */
    leftOut: list(z.strictObject({ block: blockIdSchema, reason: words(1000) }), 300),
    /** Decisions not to give a part to a kind of recipient, or to one of them. */
    withheld: list(
      z.strictObject({
        /** A block or a section. */
        part: blockIdSchema,
        recipient: z.enum(reportRecipientKinds),
        only: idSchema.optional(),
        reason: words(1000),
      }),
      300,
    ),
    /** Findings decided against, with reasons. */
    overrides: list(
      z.strictObject({
        code: z.string().max(80),
        block: z.string().max(80).nullable(),
        recipient: z.string().max(120).nullable(),
        phrase: z.string().max(2000).nullable(),
        reason: words(2000),
      }),
      300,
    ),
    /** Parts that could not be produced and whose absence the author accepts by name. */
    acceptedGaps: list(z.strictObject({ block: blockIdSchema, reason: words(1000) }), 100),
  })
  .superRefine(({ recipients, texts }, context) => {
    const ids = recipients.map(recipientIdOf);
    ids.forEach((id, at) => {
      if (ids.indexOf(id) !== at)
        context.addIssue({ code: 'custom', message: 'recipient-twice', path: ['recipients', at] });
    });
    texts.forEach(({ block }, at) => {
      if (texts.findIndex((other) => other.block === block) !== at)
        context.addIssue({ code: 'custom', message: 'block-twice', path: ['texts', at, 'block'] });
    });
  });
export type ReportDraft = z.output<typeof reportDraftSchema>;
