import type { Id, Instant, ReferralEventKind } from '@waymark/contracts';
import { type Asker, type ReadDb, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { enrolmentPauses, enrolments } from '../enrolments/tables.ts';
import { staff } from '../staff/tables.ts';
import type { WaitingPause } from './rules/waiting-clock.ts';
import { referralEvents } from './tables.ts';

/** An event of a referral with what its timeline says. */
export interface LoadedEvent {
  readonly id: Id;
  readonly referralId: Id;
  readonly subjectId: Id;
  readonly kind: ReferralEventKind;
  readonly at: Instant;
  readonly by: string | null;
  readonly reasonCode: string | null;
  readonly note: string | null;
}

/**
 * The events of these people, oldest first. Of several starts only the one that stands counts: a start whose mark was
 * taken back is no start (S6).
 */
export const loadEvents = async (db: ReadDb, subjectIds: readonly Id[], who?: Asker): Promise<LoadedEvent[]> => {
  if (subjectIds.length === 0) return [];
  const rows = await db
    .select({
      id: referralEvents.id,
      referralId: referralEvents.referralId,
      subjectId: referralEvents.subjectId,
      kind: referralEvents.kind,
      at: referralEvents.at,
      by: staff.name,
      reasonCode: referralEvents.reasonCode,
      note: referralEvents.note,
      startedAt: enrolments.startedAt,
    })
    .from(referralEvents)
    .leftJoin(staff, eq(staff.id, referralEvents.recordedBy))
    .leftJoin(enrolments, eq(enrolments.subjectId, referralEvents.subjectId))
    .where(
      and(
        inArray(referralEvents.subjectId, [...subjectIds]),
        who === undefined ? undefined : visible(referralEvents, who),
      ),
    )
    .orderBy(asc(referralEvents.at), asc(referralEvents.id));
  const starts = new Set<Id>();
  return rows.flatMap(({ startedAt, ...event }) => {
    if (event.kind !== 'started') return [event];
    if (event.at !== startedAt || starts.has(event.subjectId)) return [];
    starts.add(event.subjectId);
    return [event];
  });
};

/** Pauses of the places of these people, shown beside the wait and never taken off it. */
export const loadWaitPauses = async (
  db: ReadDb,
  subjectIds: readonly Id[],
  who?: Asker,
): Promise<ReadonlyMap<Id, readonly WaitingPause[]>> => {
  if (subjectIds.length === 0) return new Map();
  const rows = await db
    .select({
      subjectId: enrolments.subjectId,
      from: enrolmentPauses.from,
      to: enrolmentPauses.to,
      reason: enrolmentPauses.pauseReason,
    })
    .from(enrolmentPauses)
    .innerJoin(enrolments, eq(enrolments.id, enrolmentPauses.enrolmentId))
    .where(
      and(
        inArray(enrolments.subjectId, [...subjectIds]),
        live(enrolmentPauses),
        who === undefined ? undefined : visible(enrolmentPauses, who),
      ),
    )
    .orderBy(asc(enrolmentPauses.from), asc(enrolmentPauses.id));
  const bySubject = new Map<Id, WaitingPause[]>();
  for (const { subjectId, ...pause } of rows) bySubject.set(subjectId, [...(bySubject.get(subjectId) ?? []), pause]);
  return bySubject;
};
