import { alertAnswered, answerAlertInput } from '@waymark/contracts';
import { visible } from '@waymark/database';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { notices } from '../notices/tables.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { alertRecipients, alertReplies } from './tables.ts';

/** A recipient says, for their own child or partner, what was done or what it means (A5). */
export const answerAlert = defineVerb({
  name: 'answer-alert',
  summary: 'Answers an alert for one child or partner, in words.',
  permission: 'core.alert.answer',
  route: { method: 'POST', path: '/alert-recipients/:recipientId/answers' },
  input: answerAlertInput,
  output: alertAnswered,
  repeat: 'fact',
  sample: (world) => ({
    replyId: world.newId(),
    recipientId: world.recipientId,
    answer: 'acknowledged',
    words: 'Spoke with the family; raised at the core group.',
  }),
  subject: async ({ handle, actor, now }, { recipientId }) => {
    const [row] = await handle.db
      .select({ alertId: alertRecipients.alertId, personId: alertRecipients.personId, level: alertRecipients.level })
      .from(alertRecipients)
      .where(and(eq(alertRecipients.id, recipientId), visible(alertRecipients, { staffId: actor.staffId, now })));
    return row;
  },
  run: async ({ unit, actor, now, subject, about }, input) => {
    const { isNew } = await appendFact(unit, alertReplies, {
      id: input.replyId,
      personId: subject.personId,
      level: subject.level,
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: input.supersedes?.factId ?? null,
      reason: input.supersedes?.reason ?? null,
      recipientId: input.recipientId,
      answer: input.answer,
      words: input.words,
    });
    await unit.db
      .update(notices)
      .set({ state: 'acknowledged', acknowledgedAt: now })
      .where(
        and(
          eq(notices.kind, 'alert'),
          eq(notices.recordId, subject.alertId),
          eq(notices.toStaffId, actor.staffId),
          isNull(notices.acknowledgedAt),
          inArray(notices.state, ['queued', 'sent', 'delivered', 'failed']),
        ),
      );
    about({ records: [input.replyId, subject.alertId], persons: [subject.personId] });
    return { replyId: input.replyId, recipientId: input.recipientId, isNew };
  },
});
