import type { CancelledBy, ConfirmedHow, Id, Instant, MarkCode, SessionState } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, inArray } from 'drizzle-orm';
import { marks } from '../marks/tables.ts';
import { expectations, sessions } from '../sessions/tables.ts';
import type { AttendanceFact, RecordedMark } from './rules/attendance-fact.ts';

/** Minutes a curriculum item needs before its content counts; null where it needs none. */
export type MinutesNeeded = (itemId: string) => number | null;

/** `asker` limits the rows to what someone may read; a rule in a unit, which reads for nobody, leaves it out. */
export interface AttendanceOptions {
  readonly asAt: Instant;
  readonly minutesNeededOf: (enrolmentId: Id) => MinutesNeeded;
  readonly asker?: Asker;
}

const millisecondsAnHour = 3_600_000;

const rowsOf = async (db: ReadDb, enrolmentIds: readonly Id[], { asAt, asker }: AttendanceOptions) =>
  await db
    .select({
      enrolmentId: expectations.enrolmentId,
      sessionId: sessions.id,
      startsAt: sessions.startsAt,
      endsAt: sessions.endsAt,
      state: sessions.state,
      itemId: sessions.itemId,
      from: expectations.from,
      to: expectations.to,
      code: marks.code,
      minutes: marks.minutes,
      cancelledBy: marks.cancelledBy,
      noticeAt: marks.noticeAt,
      confirmedHow: marks.confirmedHow,
      reasonCode: marks.reasonCode,
      recordedAt: marks.recordedAt,
      catchUpFor: marks.catchUpForSessionId,
    })
    .from(expectations)
    .innerJoin(sessions, eq(sessions.id, expectations.sessionId))
    .leftJoin(
      marks,
      and(eq(marks.sessionId, sessions.id), eq(marks.personId, expectations.personId), live(marks, asAt)),
    )
    .where(
      and(
        inArray(expectations.enrolmentId, [...enrolmentIds]),
        asker === undefined ? undefined : visible(expectations, asker),
      ),
    );

/** One expected session of an enrolment beside its live mark, as the statements that read attendance select it. */
export interface AttendanceRow {
  readonly sessionId: Id;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: SessionState;
  readonly itemId: string;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly code: MarkCode | null;
  readonly minutes: number | null;
  readonly cancelledBy: CancelledBy | null;
  readonly noticeAt: Instant | null;
  readonly confirmedHow: ConfirmedHow | null;
  readonly reasonCode: string | null;
  readonly recordedAt: Instant | null;
  readonly catchUpFor: Id | null;
}

const noticeHours = (row: AttendanceRow): number | null =>
  row.noticeAt === null ? null : (Date.parse(row.startsAt) - Date.parse(row.noticeAt)) / millisecondsAnHour;

const markOf = (row: AttendanceRow, minutesNeeded: MinutesNeeded): RecordedMark | null =>
  row.code === null || row.recordedAt === null
    ? null
    : {
        code: row.code,
        minutes: row.minutes,
        neededMinutes: minutesNeeded(row.itemId),
        cancelledBy: row.cancelledBy,
        noticeHours: noticeHours(row),
        confirmedHow: row.confirmedHow,
        reason: row.reasonCode,
        recordedAt: row.recordedAt,
      };

/** The fact an attendance row says. */
export const factOf = (row: AttendanceRow, minutesNeeded: MinutesNeeded): AttendanceFact => ({
  sessionId: row.sessionId,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  session: row.state,
  cancelledBy: row.state === 'cancelled' ? 'provider' : null,
  isExpected: row.from <= row.startsAt && (row.to === null || row.to > row.startsAt),
  itemId: row.itemId,
  catchUpFor: row.catchUpFor,
  mark: markOf(row, minutesNeeded),
});

/**
 * The attendance of enrolments as it stood at an instant, one list an enrolment; unordered, since the rule that
 * counts puts it in order.
 */
export const loadAttendance = async (
  db: ReadDb,
  enrolmentIds: readonly Id[],
  options: AttendanceOptions,
): Promise<ReadonlyMap<Id, readonly AttendanceFact[]>> => {
  const byEnrolment = new Map<Id, AttendanceFact[]>(enrolmentIds.map((id) => [id, []]));
  if (enrolmentIds.length === 0) return byEnrolment;
  for (const row of await rowsOf(db, enrolmentIds, options)) {
    byEnrolment.get(row.enrolmentId)?.push(factOf(row, options.minutesNeededOf(row.enrolmentId)));
  }
  return byEnrolment;
};
