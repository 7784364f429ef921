import { z } from 'zod';
import { ladderEvents, ladderHows, ladderRecipients } from '../codes/ladder.ts';
import { alertAnswers } from '../codes/notices.ts';
import { idSchema } from '../id-schema.ts';

export const viewAlertInput = z.strictObject({ alertId: idSchema });

const alertReply = z.strictObject({
  answer: z.enum(alertAnswers),
  words: z.string(),
  by: z.string(),
  at: z.string(),
});

/** Someone who must answer for one person; only those the asker may know of are in the list. */
const alertRecipient = z.strictObject({
  recipientId: idSchema,
  recipient: z.enum(ladderRecipients),
  how: z.enum(ladderHows),
  forPersonId: idSchema,
  forName: z.string(),
  staffName: z.string().nullable(),
  isMine: z.boolean(),
  dueAt: z.string(),
  reason: z.string(),
  reply: alertReply.nullable(),
});

export const alertView = z.strictObject({
  alertId: idSchema,
  personId: idSchema,
  personName: z.string(),
  programme: z.string(),
  event: z.enum(ladderEvents),
  rule: z.string(),
  ruleVersion: z.string(),
  because: z.string(),
  raisedAt: z.string(),
  withdrawnAt: z.string().nullable(),
  /** The sentence that adds up, as at now. */
  sentence: z.string(),
  /** The sessions the rule stood on. */
  sessions: z.array(
    z.strictObject({
      sessionId: idSchema,
      number: z.int(),
      title: z.string(),
      startsAt: z.string(),
      code: z.string().nullable(),
    }),
  ),
  recipients: z.array(alertRecipient),
});
export type AlertView = z.output<typeof alertView>;

export const answerAlertInput = z.strictObject({
  alertId: idSchema,
  /** What was asked about one child or partner: one answer may settle several of them. */
  replies: z
    .array(
      z.strictObject({
        replyId: idSchema,
        recipientId: idSchema,
        supersedes: z.strictObject({ factId: idSchema, reason: z.string().trim().min(1).max(500) }).optional(),
      }),
    )
    .min(1)
    .max(10),
  answer: z.enum(['acknowledged', 'acted', 'set-aside']),
  /** What this means for the child or what was done, written by a person (A5). */
  words: z.string().trim().min(1, { error: 'words-missing' }).max(4000),
});
export const alertAnswered = z.strictObject({
  replies: z.array(z.strictObject({ replyId: idSchema, recipientId: idSchema, isNew: z.boolean() })),
});
