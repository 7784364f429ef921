import { dayOf, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { allocations } from '../access/tables.ts';
import { harmedBy } from '../families/connected.ts';
import { callTime, levelForDuty } from './queue-notice.ts';
import { notices } from './tables.ts';

/**
 * Puts a safety notice about a session before the worker of each person harmed, current and former; without a worker
 * it stands as `no-recipient` for duty. One notice a partner and session; asking again adds nothing.
 */
export const tellPartnerWorkers = async (unit: Unit, personId: Id, sessionId: Id): Promise<void> => {
  const partners = (await harmedBy(unit.db, [personId])).get(personId) ?? [];
  if (partners.length === 0) return;
  const today = dayOf(unit.now);
  const workers = await unit.db
    .selectDistinct({ partnerId: allocations.personId, staffId: allocations.staffId })
    .from(allocations)
    .where(
      and(
        inArray(allocations.personId, [...partners]),
        eq(allocations.role, 'partner-support'),
        live(allocations),
        lte(allocations.from, today),
        or(isNull(allocations.to), gt(allocations.to, today)),
      ),
    );
  const known = await unit.db
    .select({ partnerId: notices.personId })
    .from(notices)
    .where(and(eq(notices.kind, 'tonight'), eq(notices.recordId, sessionId), inArray(notices.personId, [...partners])));
  const told = new Set(known.map((row) => row.partnerId));
  for (const partnerId of partners) {
    if (told.has(partnerId)) continue;
    const own = workers.filter((worker) => worker.partnerId === partnerId);
    for (const staffId of own.length === 0 ? [null] : own.map((worker) => worker.staffId)) {
      await unit.db.insert(notices).values({
        personId: partnerId,
        level: staffId === null ? levelForDuty : 'support',
        toStaffId: staffId,
        channel: 'screen',
        kind: 'tonight',
        recordId: sessionId,
        state: staffId === null ? 'no-recipient' : 'sent',
        queuedAt: unit.now,
        sentAt: staffId === null ? null : unit.now,
        callBy: callTime(unit.now, staffId),
        attempts: 0,
      });
    }
  }
};
