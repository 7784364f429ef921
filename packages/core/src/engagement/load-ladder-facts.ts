import { type Day, dayOf, type Id, type Instant, resultsThatAreContact } from '@waymark/contracts';
import { among, listed, type ReadDb, statement } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { contactAttempts } from '../contacts/tables.ts';
import { enrolments } from '../enrolments/tables.ts';
import { persons } from '../persons/tables.ts';
import { plans } from '../plans/tables.ts';
import { groupedByEnrolment } from './grouped-by-enrolment.ts';
import type { Attempt } from './rules/ladder-facts.ts';

type Handle = { readonly db: ReadDb };

export interface EnrolmentRow {
  readonly enrolmentId: Id;
  readonly personId: Id;
  readonly subjectId: Id;
  readonly offeringId: Id;
  readonly groupId: Id | null;
  readonly programmeId: string;
  readonly programmeVersion: string;
  readonly position: (typeof enrolments.$inferSelect)['position'];
  readonly bornOn: Day | null;
  readonly from: Day;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly exitKind: string | null;
}

const enrolmentsById = statement((db: ReadDb) =>
  db
    .select({
      enrolmentId: enrolments.id,
      personId: enrolments.personId,
      subjectId: enrolments.subjectId,
      offeringId: enrolments.offeringId,
      groupId: enrolments.groupId,
      programmeId: enrolments.programmeId,
      programmeVersion: enrolments.programmeVersion,
      position: enrolments.position,
      bornOn: persons.dateOfBirth,
      from: enrolments.from,
      startedAt: enrolments.startedAt,
      endedAt: enrolments.endedAt,
      exitKind: enrolments.exitKind,
    })
    .from(enrolments)
    .innerJoin(persons, eq(persons.id, enrolments.personId))
    .where(among(enrolments.id, sql.placeholder('enrolmentIds')))
    .orderBy(asc(enrolments.id))
    .prepare(),
);

export const loadEnrolments = async (handle: Handle, enrolmentIds: readonly Id[]): Promise<EnrolmentRow[]> =>
  await enrolmentsById(handle).execute({ enrolmentIds: listed(enrolmentIds) });

const attemptsOf = statement((db: ReadDb) =>
  db
    .select({
      enrolmentId: contactAttempts.enrolmentId,
      id: contactAttempts.id,
      at: contactAttempts.at,
      result: contactAttempts.result,
    })
    .from(contactAttempts)
    .where(and(among(contactAttempts.enrolmentId, sql.placeholder('enrolmentIds')), live(contactAttempts)))
    .prepare(),
);

export const loadAttempts = async (
  handle: Handle,
  enrolmentIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly Attempt[]>> => {
  const rows = await attemptsOf(handle).execute({ enrolmentIds: listed(enrolmentIds) });
  return groupedByEnrolment(rows, ({ id, at, result }) => ({
    id,
    at,
    isContact: resultsThatAreContact.some((contact) => contact === result),
  }));
};

const onPlan = statement((db: ReadDb) =>
  db
    .selectDistinct({ personId: plans.personId })
    .from(plans)
    .where(
      and(
        among(plans.personId, sql.placeholder('childIds')),
        live(plans, sql.placeholder('now')),
        or(isNull(plans.endsOn), gt(plans.endsOn, sql.placeholder('today'))),
      ),
    )
    .prepare(),
);

/** Of these children, those who are on a plan on the day. */
export const childrenOnPlan = async (
  handle: Handle,
  childIds: readonly Id[],
  now: Instant,
): Promise<ReadonlySet<Id>> => {
  if (childIds.length === 0) return new Set();
  const rows = await onPlan(handle).execute({ childIds: listed(childIds), now, today: dayOf(now) });
  return new Set(rows.map((row) => row.personId));
};
