import { AppError, type Id, type Instant, idSchema } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { addHours } from '../calendar/hours.ts';
import { sessionNoticeOf } from '../sessions/session-outbox.ts';
import { sessionNotices } from '../sessions/tables.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { notices } from './tables.ts';

/** After so many tries a message counts as not delivered and stays visible until someone acts. */
const mostAttempts = 6;

/** Hours until the next try: a quarter of an hour, then twice as long each time. */
const hoursUntilNext = (attempts: number): number => 0.25 * 2 ** Math.max(0, attempts - 1);

/** Writes what came of sending a notice: sent, to be tried again, or failed and visible (S23). */
export const settleNotice = defineVerb({
  name: 'settle-notice',
  summary: 'Writes what came of sending a notice. Run by the system.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/settle-notice' },
  input: z.strictObject({
    noticeId: idSchema,
    result: z.discriminatedUnion('isSent', [
      z.strictObject({ isSent: z.literal(true) }),
      z.strictObject({ isSent: z.literal(false), code: z.string().max(60), isTemporary: z.boolean() }),
    ]),
  }),
  output: z.strictObject({ state: z.string() }),
  repeat: 'natural',
  sample: (world) => ({ noticeId: world.noticeId, result: { isSent: true } }),
  subject: noSubject,
  run: async ({ unit, now, about }, { noticeId, result }) => {
    const [notice] = await unit.db
      .select({ state: notices.state, personId: notices.personId, attempts: notices.attempts })
      .from(notices)
      .where(eq(notices.id, noticeId));
    if (notice === undefined) return await settleSessionNotice(unit, about, noticeId, result);
    about({ records: [noticeId], persons: [notice.personId] });
    if (notice.state !== 'queued') return { state: notice.state };
    const next = nextState(now, notice.attempts, result);
    await unit.db.update(notices).set(next).where(eq(notices.id, noticeId));
    return { state: next.state };
  },
});

type Result =
  | { readonly isSent: true }
  | { readonly isSent: false; readonly code: string; readonly isTemporary: boolean };

const nextState = (now: Instant, attempts: number, result: Result) => {
  if (result.isSent) return { state: 'sent', sentAt: now, nextAttemptAt: null, failure: null } as const;
  if (!result.isTemporary || attempts >= mostAttempts)
    return { state: 'failed', nextAttemptAt: null, failure: result.code } as const;
  return { state: 'queued', nextAttemptAt: addHours(now, hoursUntilNext(attempts)), failure: result.code } as const;
};

const settleSessionNotice = async (
  unit: Unit,
  about: (touched: { readonly records: readonly Id[]; readonly persons: readonly Id[] }) => void,
  noticeId: Id,
  result: Result,
): Promise<{ state: string }> => {
  const notice = await sessionNoticeOf(unit, noticeId);
  if (notice === undefined) throw new AppError('not-found', 'not-found');
  about({ records: [noticeId], persons: [] });
  if (notice.state !== 'queued') return { state: notice.state };
  const next = nextState(unit.now, notice.attempts, result);
  await unit.db.update(sessionNotices).set(next).where(eq(sessionNotices.id, noticeId));
  return { state: next.state };
};
