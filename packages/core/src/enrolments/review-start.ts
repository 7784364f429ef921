import type { Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq } from 'drizzle-orm';
import { isSeenCode } from '../marks/is-seen-code.ts';
import { marks } from '../marks/tables.ts';
import { sessions } from '../sessions/tables.ts';
import { markStarted } from './mark-started.ts';
import { enrolments } from './tables.ts';

/**
 * Reads the start of a place anew from its live marks after one was corrected: a seen mark taken back is a start taken
 * back, and the wait goes on. `startedAt` tells which `started` event stands; the others stay in the history.
 */
export const reviewStart = async (unit: Unit, enrolmentId: Id): Promise<void> => {
  const rows = await unit.db
    .select({ code: marks.code, startsAt: sessions.startsAt })
    .from(marks)
    .innerJoin(sessions, eq(sessions.id, marks.sessionId))
    .where(and(eq(marks.enrolmentId, enrolmentId), live(marks)))
    .orderBy(asc(sessions.startsAt), asc(marks.id));
  const first = rows.find((row) => isSeenCode(row.code))?.startsAt ?? null;
  const [place] = await unit.db
    .select({ startedAt: enrolments.startedAt })
    .from(enrolments)
    .where(eq(enrolments.id, enrolmentId));
  if (place === undefined || place.startedAt === first) return;
  await unit.db.update(enrolments).set({ startedAt: null }).where(eq(enrolments.id, enrolmentId));
  if (first !== null) await markStarted(unit, enrolmentId, first);
};
