import type { Id, Instant } from '@waymark/contracts';
import { type Asker, among, listed, type ReadDb, statement, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, type SQL, sql } from 'drizzle-orm';
import { enrolmentPauses } from '../enrolments/tables.ts';
import { groupedByEnrolment } from './grouped-by-enrolment.ts';
import type { Pause } from './rules/attendance-fact.ts';

const enrolmentIds = sql.placeholder('enrolmentIds');
const asAt = sql.placeholder('asAt');

const pausesOf = (db: ReadDb, limits: { readonly isVisible?: SQL } = {}) =>
  db
    .select({
      enrolmentId: enrolmentPauses.enrolmentId,
      from: enrolmentPauses.from,
      to: enrolmentPauses.to,
      reason: enrolmentPauses.pauseReason,
    })
    .from(enrolmentPauses)
    .where(and(among(enrolmentPauses.enrolmentId, enrolmentIds), live(enrolmentPauses, asAt), limits.isVisible))
    .orderBy(asc(enrolmentPauses.from), asc(enrolmentPauses.id))
    .prepare();

const ofAll = statement((db: ReadDb) => pausesOf(db));

/** Pauses of enrolments as they stood at an instant; `asker` as in `loadAttendance`. */
export const loadPauses = async (
  db: ReadDb,
  wanted: readonly Id[],
  { asAt, asker }: { readonly asAt: Instant; readonly asker?: Asker },
): Promise<ReadonlyMap<Id, readonly Pause[]>> => {
  if (wanted.length === 0) return new Map();
  const prepared = asker === undefined ? ofAll({ db }) : pausesOf(db, { isVisible: visible(enrolmentPauses, asker) });
  const rows = await prepared.execute({ enrolmentIds: listed(wanted), asAt });
  return groupedByEnrolment(rows, ({ from, to, reason }) => ({ from, to, reason }));
};
