import { type Day, dayOf, type Id, type Instant, resultsThatAreContact } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import { contactAttempts } from '../contacts/tables.ts';
import { enrolments } from '../enrolments/tables.ts';
import { plans } from '../plans/tables.ts';
import { expectations, sessions } from '../sessions/tables.ts';
import { groupedByEnrolment } from './grouped-by-enrolment.ts';
import type { Attempt, Happening } from './rules/ladder-facts.ts';

export interface EnrolmentRow {
  readonly enrolmentId: Id;
  readonly personId: Id;
  readonly subjectId: Id;
  readonly offeringId: Id;
  readonly groupId: Id | null;
  readonly programmeId: string;
  readonly programmeVersion: string;
  readonly position: (typeof enrolments.$inferSelect)['position'];
  readonly from: Day;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly exitKind: string | null;
}

export const loadEnrolments = async (db: ReadDb, enrolmentIds: readonly Id[]): Promise<EnrolmentRow[]> =>
  await db
    .select({
      enrolmentId: enrolments.id,
      personId: enrolments.personId,
      subjectId: enrolments.subjectId,
      offeringId: enrolments.offeringId,
      groupId: enrolments.groupId,
      programmeId: enrolments.programmeId,
      programmeVersion: enrolments.programmeVersion,
      position: enrolments.position,
      from: enrolments.from,
      startedAt: enrolments.startedAt,
      endedAt: enrolments.endedAt,
      exitKind: enrolments.exitKind,
    })
    .from(enrolments)
    .where(inArray(enrolments.id, [...enrolmentIds]))
    .orderBy(asc(enrolments.id));

export const loadAttempts = async (
  db: ReadDb,
  enrolmentIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly Attempt[]>> => {
  const rows = await db
    .select({
      enrolmentId: contactAttempts.enrolmentId,
      id: contactAttempts.id,
      at: contactAttempts.at,
      result: contactAttempts.result,
    })
    .from(contactAttempts)
    .where(and(inArray(contactAttempts.enrolmentId, [...enrolmentIds]), live(contactAttempts)));
  return groupedByEnrolment(rows, ({ id, at, result }) => ({
    id,
    at,
    isContact: resultsThatAreContact.some((contact) => contact === result),
  }));
};

/** Group sessions cancelled by the provider, as happenings of each enrolment expected at them. */
export const loadHappenings = async (
  db: ReadDb,
  enrolmentRows: readonly EnrolmentRow[],
): Promise<ReadonlyMap<Id, readonly Happening[]>> => {
  const ids = enrolmentRows.map((row) => row.enrolmentId);
  const cancelled = await db
    .select({ enrolmentId: expectations.enrolmentId, id: sessions.id, at: sessions.closedAt })
    .from(expectations)
    .innerJoin(sessions, eq(sessions.id, expectations.sessionId))
    .where(and(inArray(expectations.enrolmentId, ids), eq(sessions.state, 'cancelled')));
  const excluded = enrolmentRows.filter((row) => row.exitKind === 'excluded' && row.endedAt !== null);
  return groupedByEnrolment(
    [
      ...cancelled.flatMap((row) =>
        row.at === null
          ? []
          : [{ enrolmentId: row.enrolmentId, id: row.id, at: row.at, kind: 'group-cancelled' as const }],
      ),
      ...excluded.map((row) => ({
        enrolmentId: row.enrolmentId,
        id: row.enrolmentId,
        at: row.endedAt ?? '',
        kind: 'excluded' as const,
      })),
    ],
    ({ id, at, kind }) => ({ id, at, kind }),
  );
};

/** Of these children, those who are on a plan on the day. */
export const childrenOnPlan = async (db: ReadDb, childIds: readonly Id[], now: Instant): Promise<ReadonlySet<Id>> => {
  if (childIds.length === 0) return new Set();
  const today = dayOf(now);
  const rows = await db
    .selectDistinct({ personId: plans.personId })
    .from(plans)
    .where(
      and(inArray(plans.personId, [...childIds]), live(plans, now), or(isNull(plans.endsOn), gt(plans.endsOn, today))),
    );
  return new Set(rows.map((row) => row.personId));
};

/** The first session planned for each enrolment. */
export const loadFirstSessions = async (db: ReadDb, enrolmentIds: readonly Id[]): Promise<ReadonlyMap<Id, Day>> => {
  const rows = await db
    .select({ enrolmentId: expectations.enrolmentId, startsAt: sessions.startsAt })
    .from(expectations)
    .innerJoin(sessions, eq(sessions.id, expectations.sessionId))
    .where(inArray(expectations.enrolmentId, [...enrolmentIds]))
    .orderBy(asc(sessions.startsAt));
  const first = new Map<Id, Day>();
  for (const row of rows) if (!first.has(row.enrolmentId)) first.set(row.enrolmentId, dayOf(row.startsAt));
  return first;
};
