import type { Id } from '@waymark/contracts';
import { among, listed, type ReadDb, statement, type Unit } from '@waymark/database';
import { asc, sql } from 'drizzle-orm';
import { groupedByEnrolment } from '../engagement/grouped-by-enrolment.ts';
import { alerts } from './tables.ts';

const ofEnrolments = statement((db: ReadDb) =>
  db
    .select({
      id: alerts.id,
      enrolmentId: alerts.enrolmentId,
      rule: alerts.rule,
      window: alerts.window,
      event: alerts.event,
      withdrawnAt: alerts.withdrawnAt,
    })
    .from(alerts)
    .where(among(alerts.enrolmentId, sql.placeholder('enrolmentIds')))
    .orderBy(asc(alerts.raisedAt), asc(alerts.id))
    .prepare(),
);

/** An alert that was raised before, standing or withdrawn. */
export type KnownAlert = Awaited<ReturnType<ReturnType<typeof ofEnrolments>['execute']>>[number];

/** The alerts that enrolments have, oldest first. */
export const knownAlertsOf = async (
  unit: Unit,
  enrolmentIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly KnownAlert[]>> => {
  const rows = await ofEnrolments(unit).execute({ enrolmentIds: listed(enrolmentIds) });
  return groupedByEnrolment(rows, (row) => row);
};
