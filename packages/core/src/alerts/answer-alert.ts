import { AppError, alertAnswered, answerAlertInput, fieldError, type Id } from '@waymark/contracts';
import { type Unit, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import { notices } from '../notices/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { alertRecipients, alertReplies } from './tables.ts';

/**
 * A recipient says, for one own child or partner, what was done or what it means (A5). All that one alert asks about
 * that person may be answered at once (S22). What has an answer gets another only as its correction: 409
 * `already-answered`.
 */
export const answerAlert = defineVerb({
  name: 'answer-alert',
  summary: 'Answers what an alert asks about one child or partner, in words.',
  permission: 'core.alert.answer',
  route: { method: 'POST', path: '/alerts/:alertId/answers' },
  input: answerAlertInput,
  output: alertAnswered,
  repeat: 'fact',
  sample: (world) => ({
    alertId: world.alertId,
    replies: [{ replyId: world.newId(), recipientId: world.recipientId }],
    answer: 'acknowledged',
    words: 'Spoke with the family; raised at the core group.',
  }),
  subject: async ({ handle, actor, now }, { alertId, replies }) => {
    const recipientIds = replies.map(({ recipientId }) => recipientId);
    const rows = await handle.db
      .select({ recipientId: alertRecipients.id, personId: alertRecipients.personId, level: alertRecipients.level })
      .from(alertRecipients)
      .where(
        and(
          eq(alertRecipients.alertId, alertId),
          inArray(alertRecipients.id, recipientIds),
          visible(alertRecipients, { staffId: actor.staffId, now }),
        ),
      );
    return rows.length === new Set(recipientIds).size ? rows : undefined;
  },
  run: async ({ unit, actor, now, subject, about }, { alertId, replies, answer, words }) => {
    const [first] = subject;
    if (first === undefined || subject.some(({ personId }) => personId !== first.personId)) {
      throw fieldError('replies', 'one-person-at-a-time', 'Answer for one child or partner at a time');
    }
    const answered = [];
    for (const { replyId, recipientId, supersedes } of replies) {
      if (supersedes === undefined) await requireUnanswered(unit, recipientId, replyId);
      else await requireItsOwn(unit, recipientId, supersedes.factId);
      const { isNew } = await appendFact(unit, alertReplies, {
        id: replyId,
        personId: first.personId,
        level: subject.find((row) => row.recipientId === recipientId)?.level ?? first.level,
        recordedAt: now,
        recordedBy: actor.staffId,
        supersedes: supersedes?.factId ?? null,
        reason: supersedes?.reason ?? null,
        recipientId,
        answer,
        words,
      });
      answered.push({ replyId, recipientId, isNew });
    }
    await acknowledgeNotices(unit, actor, alertId);
    about({ records: [alertId, ...replies.map(({ replyId }) => replyId)], persons: [first.personId] });
    return { replies: answered };
  },
});

const requireUnanswered = async (unit: Unit, recipientId: Id, replyId: Id): Promise<void> => {
  const [other] = await unit.db
    .select({ id: alertReplies.id })
    .from(alertReplies)
    .where(and(eq(alertReplies.recipientId, recipientId), ne(alertReplies.id, replyId), live(alertReplies)));
  if (other !== undefined) {
    throw new AppError('conflict', 'already-answered', { message: 'Someone has answered this in the meantime' });
  }
};

const requireItsOwn = async (unit: Unit, recipientId: Id, factId: Id): Promise<void> => {
  const [answer] = await unit.db
    .select({ id: alertReplies.id })
    .from(alertReplies)
    .where(and(eq(alertReplies.id, factId), eq(alertReplies.recipientId, recipientId)));
  if (answer === undefined) {
    throw fieldError('replies', 'not-such-an-answer', 'This is not an answer to what was asked');
  }
};

const acknowledgeNotices = async (unit: Unit, actor: Actor, alertId: Id): Promise<void> => {
  await unit.db
    .update(notices)
    .set({ state: 'acknowledged', acknowledgedAt: unit.now })
    .where(
      and(
        eq(notices.kind, 'alert'),
        eq(notices.recordId, alertId),
        eq(notices.toStaffId, actor.staffId),
        isNull(notices.acknowledgedAt),
        inArray(notices.state, ['queued', 'sent', 'delivered', 'failed']),
      ),
    );
};
