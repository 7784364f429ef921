import type { Id, Instant, MarkCode, MarkInput } from '@waymark/contracts';
import { newId } from '@waymark/contracts';
import { type ReadDb, statement, systemActor, type Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { ExpectedPerson } from '../marks/expected-people.ts';
import type { SessionInReach } from '../sessions/session-in-reach.ts';
import { type StatusKind, statusEvents } from './tables.ts';

/** What a mark lets the partner's worker know; a mark that is not here says nothing to her (model.md section 7). */
const kindOf: Partial<Record<MarkCode, StatusKind>> = {
  'attended-late': 'arrived-late',
  'attended-part': 'left-early',
  'turned-away': 'turned-away',
  'asked-to-leave': 'left-early',
  'absent-no-contact': 'absent',
  cancelled: 'absent',
  'could-not-attend': 'absent',
  'no-access': 'absent',
  'access-refused': 'absent',
  'cancelled-by-provider': 'cancelled-by-us',
  'not-held-for-person': 'cancelled-by-us',
  'stopped-for-safety': 'cancelled-by-us',
};

/** Derived from marks: at most one of these stands for a session and person, so a correction replaces it. */
const ofMarks = new Set<StatusKind>([
  'arrived',
  'arrived-late',
  'left-early',
  'turned-away',
  'absent',
  'cancelled-by-us',
  'not-arrived',
]);

const standingStatus = statement((db: ReadDb) =>
  db
    .select({ id: statusEvents.id, personId: statusEvents.personId, kind: statusEvents.kind })
    .from(statusEvents)
    .where(and(eq(statusEvents.sessionId, sql.placeholder('sessionId')), live(statusEvents)))
    .orderBy(asc(statusEvents.recordedAt), asc(statusEvents.id))
    .prepare(),
);

type StandingStatus = Awaited<ReturnType<ReturnType<typeof standingStatus>['execute']>>[number];

/** What stands of a session so far, by person, oldest first. */
export const standingStatusOf = async (
  unit: Unit,
  sessionId: Id,
): Promise<ReadonlyMap<Id, readonly StandingStatus[]>> =>
  Map.groupBy(await standingStatus(unit).execute({ sessionId }), (row) => row.personId);

/**
 * Writes what a partner's worker may know of the person causing harm from a mark, as a fact at level `status`, and
 * takes back what an earlier mark or the clock had said of the same session.
 */
export const recordStatusOfMark = async (
  unit: Unit,
  {
    mark,
    person,
    session,
    standing,
  }: {
    readonly mark: MarkInput;
    readonly person: ExpectedPerson;
    readonly session: SessionInReach;
    readonly standing: readonly StandingStatus[];
  },
): Promise<void> => {
  if (person.position !== 'person-causing-harm') return;
  const replaced = standing.find((event) => ofMarks.has(event.kind));
  const kind = kindOf[mark.code];
  if (kind === undefined && replaced === undefined) return;
  await appendStatus(unit, {
    personId: person.personId,
    enrolmentId: person.enrolmentId,
    sessionId: session.sessionId,
    markId: mark.markId,
    kind: kind ?? 'arrived',
    at: session.startsAt,
    supersedes: replaced?.id ?? null,
  });
};

export interface NewStatus {
  readonly personId: Id;
  readonly enrolmentId: Id;
  readonly sessionId: Id | null;
  readonly markId: Id | null;
  readonly kind: StatusKind;
  readonly at: Instant;
  readonly supersedes: Id | null;
}

export const appendStatus = async (unit: Unit, status: NewStatus): Promise<void> => {
  await unit.db.insert(statusEvents).values({
    ...status,
    id: newId(),
    level: 'status',
    recordedAt: unit.now,
    recordedBy: systemActor,
  });
};
