import { acknowledgeNoticeInput, noticeAcknowledged } from '@waymark/contracts';
import { visible } from '@waymark/database';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { defineVerb } from '../verbs/declaration.ts';
import { notices } from './tables.ts';

/**
 * Says that a notice has reached its recipient, and with it everything else that waits for the same recipient about
 * the same person; only the one it was sent to can say so.
 */
export const acknowledgeNotice = defineVerb({
  name: 'acknowledge-notice',
  summary: 'Acknowledges a notice sent to the asker.',
  permission: 'core.alert.answer',
  route: { method: 'POST', path: '/notices/:noticeId/acknowledge' },
  input: acknowledgeNoticeInput,
  output: noticeAcknowledged,
  repeat: 'natural',
  sample: (world) => ({ noticeId: world.noticeId }),
  subject: async ({ handle, actor, now }, { noticeId }) => {
    const [row] = await handle.db
      .select({ id: notices.id, personId: notices.personId, acknowledgedAt: notices.acknowledgedAt })
      .from(notices)
      .where(
        and(
          eq(notices.id, noticeId),
          eq(notices.toStaffId, actor.staffId),
          visible(notices, { staffId: actor.staffId, now }),
        ),
      );
    return row;
  },
  run: async ({ unit, actor, now, subject, about }, { noticeId }) => {
    about({ records: [noticeId], persons: [subject.personId] });
    if (subject.acknowledgedAt !== null) return { noticeId, acknowledgedAt: subject.acknowledgedAt };
    await unit.db
      .update(notices)
      .set({ acknowledgedAt: now, deliveredAt: now, state: 'acknowledged' })
      .where(
        and(
          eq(notices.toStaffId, actor.staffId),
          eq(notices.personId, subject.personId),
          isNull(notices.acknowledgedAt),
          inArray(notices.state, ['queued', 'sent', 'delivered']),
        ),
      );
    return { noticeId, acknowledgedAt: now };
  },
});
