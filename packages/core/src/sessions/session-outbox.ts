import type { Id, Instant } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, inArray, isNull, lte, or } from 'drizzle-orm';
import { staff } from '../staff/tables.ts';
import { sessionNotices } from './tables.ts';

/** Takes the e-mails about cancelled and moved sessions that are due; who has left or has no address fails visibly. */
export const takeSessionNotices = async (unit: Unit, most: number, nextAttemptAt: Instant) => {
  if (most < 1) return [];
  const rows = await unit.db
    .select({
      noticeId: sessionNotices.id,
      recordId: sessionNotices.sessionId,
      attempts: sessionNotices.attempts,
      to: staff.email,
      isActive: staff.isActive,
    })
    .from(sessionNotices)
    .innerJoin(staff, eq(staff.id, sessionNotices.toStaffId))
    .where(
      and(
        eq(sessionNotices.channel, 'email'),
        eq(sessionNotices.state, 'queued'),
        or(isNull(sessionNotices.nextAttemptAt), lte(sessionNotices.nextAttemptAt, unit.now)),
      ),
    )
    .orderBy(asc(sessionNotices.queuedAt), asc(sessionNotices.id))
    .limit(most);
  const failing = rows.filter(({ to, isActive }) => to === null || !isActive).map(({ noticeId }) => noticeId);
  if (failing.length > 0) {
    const failed = { state: 'failed', failure: 'no-address' } as const;
    await unit.db.update(sessionNotices).set(failed).where(inArray(sessionNotices.id, failing));
  }
  const taken: { noticeId: Id; to: string; kind: string; recordId: Id }[] = [];
  for (const { noticeId, recordId, attempts, to, isActive } of rows) {
    if (to === null || !isActive) continue;
    await unit.db
      .update(sessionNotices)
      .set({ attempts: attempts + 1, nextAttemptAt })
      .where(eq(sessionNotices.id, noticeId));
    taken.push({ noticeId, to, kind: 'session', recordId });
  }
  return taken;
};

/** The notice of this id, where it is one about a session. */
export const sessionNoticeOf = async (unit: Unit, noticeId: Id) => {
  const [notice] = await unit.db
    .select({ state: sessionNotices.state, attempts: sessionNotices.attempts })
    .from(sessionNotices)
    .where(eq(sessionNotices.id, noticeId));
  return notice;
};
