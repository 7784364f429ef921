import { AppError, idSchema } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { addHours } from '../calendar/hours.ts';
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
    if (notice === undefined) throw new AppError('not-found', 'not-found');
    about({ records: [noticeId], persons: [notice.personId] });
    if (notice.state !== 'queued') return { state: notice.state };
    const next = result.isSent
      ? ({ state: 'sent', sentAt: now, nextAttemptAt: null, failure: null } as const)
      : result.isTemporary && notice.attempts < mostAttempts
        ? ({
            state: 'queued',
            nextAttemptAt: addHours(now, hoursUntilNext(notice.attempts)),
            failure: result.code,
          } as const)
        : ({ state: 'failed', nextAttemptAt: null, failure: result.code } as const);
    await unit.db.update(notices).set(next).where(eq(notices.id, noticeId));
    return { state: next.state };
  },
});
