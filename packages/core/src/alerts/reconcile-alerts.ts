import type { Id } from '@waymark/contracts';
import { type ReadDb, statement, type Unit } from '@waymark/database';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { ReachedRung } from '../engagement/rules/judge.ts';
import { notices } from '../notices/tables.ts';
import { raiseAlert } from './raise-alert.ts';
import type { AlertCircle } from './recipients.ts';
import { alerts } from './tables.ts';

const knownAlerts = statement((db: ReadDb) =>
  db
    .select({
      id: alerts.id,
      rule: alerts.rule,
      window: alerts.window,
      event: alerts.event,
      withdrawnAt: alerts.withdrawnAt,
    })
    .from(alerts)
    .where(eq(alerts.enrolmentId, sql.placeholder('enrolmentId')))
    .orderBy(asc(alerts.raisedAt), asc(alerts.id))
    .prepare(),
);

const keyOf = (alert: { readonly rule: string; readonly window: string }): string => `${alert.rule}/${alert.window}`;

/** Events the nightly run finds by the clock alone; they end by themselves and are answered, not withdrawn. */
const byClock = new Set(['not-seen-days', 'attempts-without-contact']);

/**
 * Brings an enrolment's alerts in line with the rungs its facts reach now: new ones are raised, those whose facts were
 * corrected away are withdrawn with their notices, and one that was withdrawn and is reached again stands again (S6).
 */
export const reconcileAlerts = async (
  unit: Unit,
  reached: readonly ReachedRung[],
  circle: AlertCircle,
): Promise<void> => {
  const known = await knownAlerts(unit).execute({ enrolmentId: circle.enrolment.enrolmentId });
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
