import { type Id, idSchema } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, isNull, lte, or } from 'drizzle-orm';
import { z } from 'zod';
import { barredFor } from '../access/barred-for.ts';
import { addHours } from '../calendar/hours.ts';
import { takeSessionNotices } from '../sessions/session-outbox.ts';
import { staff } from '../staff/tables.ts';
import { defineVerb, noSubject } from '../verbs/declaration.ts';
import { notices } from './tables.ts';

/** Most messages of one round. */
const mostAtOnce = 50;

/** Hours before a message that was taken and never settled is tried again: the sender died. */
const leaseHours = 0.1;

const noticeToSend = z.strictObject({
  noticeId: idSchema,
  to: z.string(),
  kind: z.string(),
  recordId: idSchema,
});

/**
 * Takes the e-mail notices that are due, so that no other round sends them too; the caller sends them outside the unit
 * and settles each. Without an address, for who has left and for who is in conflict it fails visibly at once (S23, S47).
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
        toStaffId: staff.id,
        to: staff.email,
        isActive: staff.isActive,
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
    const sendable: { noticeId: Id; attempts: number; to: string; kind: string; recordId: Id }[] = [];
    for (const { to, ...row } of rows) {
      const failure = await reasonAgainst(unit, { ...row, to });
      if (to !== null && failure === null) sendable.push({ ...row, to });
      else await unit.db.update(notices).set({ state: 'failed', failure }).where(eq(notices.id, row.noticeId));
    }
    for (const { noticeId, attempts } of sendable) {
      await unit.db
        .update(notices)
        .set({ attempts: attempts + 1, nextAttemptAt: addHours(now, leaseHours) })
        .where(eq(notices.id, noticeId));
    }
    const ofSessions = await takeSessionNotices(unit, mostAtOnce - rows.length, addHours(now, leaseHours));
    if (ofSessions.length > 0) about({ records: ofSessions.map(({ noticeId }) => noticeId), persons: [] });
    if (rows.length > 0) {
      about({ records: rows.map((row): Id => row.noticeId), persons: rows.map((row): Id => row.personId) });
    }
    const ofPersons = sendable.map(({ noticeId, to, kind, recordId }) => ({ noticeId, to, kind, recordId }));
    return { notices: [...ofPersons, ...ofSessions] };
  },
});

interface Due {
  readonly personId: Id;
  readonly toStaffId: Id;
  readonly to: string | null;
  readonly isActive: boolean;
}

/** Why a notice does not leave, as the code it fails with; a record does not exist for someone in conflict (S47). */
const reasonAgainst = async (unit: Unit, { personId, toStaffId, to, isActive }: Due): Promise<string | null> => {
  if (!isActive) return 'no-longer-here';
  const barredOf = await barredFor(unit.db, [toStaffId], unit.now);
  if (barredOf.get(toStaffId)?.persons.has(personId)) return 'not-for-this-recipient';
  return to === null ? 'no-address' : null;
};
