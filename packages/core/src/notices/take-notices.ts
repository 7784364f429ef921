import { type Id, idSchema } from '@waymark/contracts';
import { and, asc, eq, inArray, isNull, lte, or } from 'drizzle-orm';
import { z } from 'zod';
import { addHours } from '../calendar/hours.ts';
import { staff } from '../staff/tables.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { notices } from './tables.ts';

/** Most messages of one round. */
const mostAtOnce = 50;

/** Hours before a message that was taken and never settled is tried again: the sender died. */
const leaseHours = 0.1;

export const noticeToSend = z.strictObject({
  noticeId: idSchema,
  to: z.string(),
  kind: z.string(),
  recordId: idSchema,
});
export type NoticeToSend = z.output<typeof noticeToSend>;

/**
 * Takes the e-mail notices that are due, so that no other round sends them too; the caller sends them outside the unit
 * and settles each. A recipient without an address makes the notice fail visibly at once (S23).
 */
export const takeNotices = defineVerb({
  name: 'take-notices',
  summary: 'Takes e-mail notices to send. Run by the system.',
  permission: 'core.system.run',
  route: { method: 'POST', path: '/system/take-notices' },
  input: z.strictObject({}),
  output: z.strictObject({ notices: z.array(noticeToSend) }),
  repeat: 'natural',
  sample: () => ({}),
  subject: noSubject,
  run: async ({ unit, now, about }) => {
    const rows = await unit.db
      .select({
        noticeId: notices.id,
        personId: notices.personId,
        kind: notices.kind,
        recordId: notices.recordId,
        attempts: notices.attempts,
        to: staff.email,
      })
      .from(notices)
      .innerJoin(staff, eq(staff.id, notices.toStaffId))
      .where(
        and(
          eq(notices.channel, 'email'),
          eq(notices.state, 'queued'),
          or(isNull(notices.nextAttemptAt), lte(notices.nextAttemptAt, now)),
        ),
      )
      .orderBy(asc(notices.queuedAt), asc(notices.id))
      .limit(mostAtOnce);
    const unreachable = rows.filter((row) => row.to === null).map((row) => row.noticeId);
    if (unreachable.length > 0) {
      await unit.db
        .update(notices)
        .set({ state: 'failed', failure: 'no-address' })
        .where(inArray(notices.id, unreachable));
    }
    const sendable = rows.flatMap((row) => (row.to === null ? [] : [{ ...row, to: row.to }]));
    for (const { noticeId, attempts } of sendable) {
      await unit.db
        .update(notices)
        .set({ attempts: attempts + 1, nextAttemptAt: addHours(now, leaseHours) })
        .where(eq(notices.id, noticeId));
    }
    if (rows.length > 0) {
      about({ records: rows.map((row): Id => row.noticeId), persons: rows.map((row): Id => row.personId) });
    }
    return { notices: sendable.map(({ noticeId, to, kind, recordId }) => ({ noticeId, to, kind, recordId })) };
  },
});
