import type { Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq, inArray } from 'drizzle-orm';
import type { ReachedRung } from '../engagement/rules/judge.ts';
import { notices } from '../notices/tables.ts';
import type { KnownAlert } from './known-alerts.ts';
import { raiseAlert } from './raise-alert.ts';
import type { AlertCircle } from './recipients.ts';
import { alerts } from './tables.ts';

const keyOf = (alert: { readonly rule: string; readonly window: string }): string => `${alert.rule}/${alert.window}`;

/** Whether a rung is one that no alert was raised for yet. */
export const isUnknown = (known: readonly KnownAlert[]) => {
  const keys = new Set(known.map(keyOf));
  return (rung: ReachedRung): boolean => !keys.has(keyOf(rung));
};

/** Events the nightly run finds by the clock alone; they end by themselves and are answered, not withdrawn. */
const byClock = new Set(['not-seen-days', 'attempts-without-contact']);

/**
 * Brings an enrolment's alerts in line with the rungs its facts reach now: new ones are raised, those whose facts were
 * corrected away are withdrawn with their notices, and one that was withdrawn and is reached again stands again (S6).
 */
export const reconcileAlerts = async (
  unit: Unit,
  reached: readonly ReachedRung[],
  known: readonly KnownAlert[],
  circle: AlertCircle,
): Promise<void> => {
  if (reached.length === 0 && known.length === 0) return;
  const byKey = new Map(known.map((alert) => [keyOf(alert), alert]));
  for (const rung of reached) {
    const alert = byKey.get(keyOf(rung));
    if (alert === undefined) await raiseAlert(unit, rung, circle);
    else if (alert.withdrawnAt !== null) await reinstate(unit, alert.id);
  }
  const standing = new Set(reached.map(keyOf));
  const gone = known.filter(
    (alert) => alert.withdrawnAt === null && !standing.has(keyOf(alert)) && !byClock.has(alert.event),
  );
  if (gone.length > 0)
    await withdraw(
      unit,
      gone.map((alert) => alert.id),
    );
};

const withdraw = async (unit: Unit, alertIds: readonly Id[]): Promise<void> => {
  await unit.db
    .update(alerts)
    .set({ withdrawnAt: unit.now })
    .where(inArray(alerts.id, [...alertIds]));
  await unit.db
    .update(notices)
    .set({ state: 'withdrawn' })
    .where(
      and(
        eq(notices.kind, 'alert'),
        inArray(notices.recordId, [...alertIds]),
        inArray(notices.state, ['queued', 'no-recipient']),
      ),
    );
};

const reinstate = async (unit: Unit, alertId: Id): Promise<void> => {
  await unit.db.update(alerts).set({ withdrawnAt: null }).where(eq(alerts.id, alertId));
  await unit.db
    .update(notices)
    .set({ state: 'queued' })
    .where(and(eq(notices.kind, 'alert'), eq(notices.recordId, alertId), eq(notices.state, 'withdrawn')));
};
