import type { Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { alerts } from '../alerts/tables.ts';
import { notices } from '../notices/tables.ts';

/** A death or a loss stops every message about a place at once: what stands is withdrawn, what waits is not sent. */
export const stopMessages = async (unit: Unit, enrolmentId: Id): Promise<void> => {
  const standing = await unit.db
    .select({ id: alerts.id })
    .from(alerts)
    .where(and(eq(alerts.enrolmentId, enrolmentId), isNull(alerts.withdrawnAt)))
    .orderBy(asc(alerts.id));
  if (standing.length === 0) return;
  const alertIds = standing.map(({ id }) => id);
  await unit.db.update(alerts).set({ withdrawnAt: unit.now }).where(inArray(alerts.id, alertIds));
  await unit.db
    .update(notices)
    .set({ state: 'withdrawn' })
    .where(
      and(
        eq(notices.kind, 'alert'),
        inArray(notices.recordId, alertIds),
        inArray(notices.state, ['queued', 'no-recipient']),
      ),
    );
};
