import { seeSessionNoticeInput, sessionNoticeSeen } from '@waymark/contracts';
import { and, eq } from 'drizzle-orm';
import { defineVerb } from '../verbs/declaration.ts';
import { sessionNotices } from './tables.ts';

/** Says that one has seen that a session was cancelled or moved; only the one it was sent to can say so. */
export const seeSessionNotice = defineVerb({
  name: 'see-session-notice',
  summary: 'Says that a cancelled or moved session was seen.',
  permission: 'core.register.record',
  route: { method: 'POST', path: '/session-notices/:noticeId/seen' },
  input: seeSessionNoticeInput,
  output: sessionNoticeSeen,
  repeat: 'natural',
  sample: (world) => ({ noticeId: world.sessionNoticeId }),
  subject: async ({ handle, actor }, { noticeId }) => {
    const [row] = await handle.db
      .select({ seenAt: sessionNotices.seenAt })
      .from(sessionNotices)
      .where(and(eq(sessionNotices.id, noticeId), eq(sessionNotices.toStaffId, actor.staffId)));
    return row;
  },
  run: async ({ unit, now, about, subject }, { noticeId }) => {
    about({ records: [noticeId], persons: [] });
    if (subject.seenAt !== null) return { noticeId, seenAt: subject.seenAt };
    await unit.db
      .update(sessionNotices)
      .set({ seenAt: now, state: 'acknowledged' })
      .where(eq(sessionNotices.id, noticeId));
    return { noticeId, seenAt: now };
  },
});
