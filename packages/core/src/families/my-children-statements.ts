import { type ReadDb, reach, scopes, statement, visible } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import { allocations } from '../access/tables.ts';
import { meetingChildren, meetings } from '../meetings/tables.ts';
import { persons } from '../persons/tables.ts';
import { isMissedSince } from '../plans/is-missed-since.ts';
import { planAbsences, plans } from '../plans/tables.ts';
import { families, memberships } from './tables.ts';

const day = sql.placeholder('day');
const now = sql.placeholder('now');
const staffId = sql.placeholder('staffId');

/** Allocations as lead practitioner that hold on the day. */
const isTied = and(
  eq(allocations.role, 'lead-practitioner'),
  live(allocations),
  lte(allocations.from, day),
  or(isNull(allocations.to), gt(allocations.to, day)),
);

/** The asker's own allocations, and those of a team he or she answers for: their rows of `reach` carry the same tie. */
const isMine = and(
  eq(reach.tieId, allocations.id),
  eq(reach.personId, allocations.personId),
  eq(reach.staffId, staffId),
  eq(reach.level, 'shared'),
  gt(reach.until, now),
);

/** Children allocated to the asker, with their plans. */
export const myChildren = statement((db: ReadDb) =>
  db
    .select({
      personId: persons.id,
      givenNames: persons.givenNames,
      familyName: persons.familyName,
      knownAs: persons.knownAs,
      dateOfBirth: persons.dateOfBirth,
      expectedOn: persons.expectedOn,
      planKey: plans.planKey,
      planKind: plans.kind,
      category: plans.latestCategory,
      initialCategory: plans.initialCategory,
      planStartsOn: plans.startsOn,
      planEndsOn: plans.endsOn,
      planSource: plans.source,
      planAsAt: plans.asAt,
      notInFileAsAt: planAbsences.asAt,
    })
    .from(allocations)
    .innerJoin(reach, isMine)
    .innerJoin(persons, eq(persons.id, allocations.personId))
    .leftJoin(plans, and(eq(plans.personId, persons.id), live(plans), visible(plans)))
    .leftJoin(planAbsences, and(isMissedSince, live(planAbsences)))
    .where(and(isTied, visible(allocations)))
    .orderBy(
      asc(persons.familyName),
      asc(persons.givenNames),
      asc(persons.id),
      asc(plans.startsOn),
      asc(planAbsences.asAt),
    )
    .prepare(),
);

/** Families of those children which the asker works with. */
export const myFamilies = statement((db: ReadDb) =>
  db
    .selectDistinct({ personId: memberships.personId, familyId: families.id, reference: families.reference })
    .from(scopes)
    .innerJoin(families, eq(families.id, scopes.scopeId))
    .innerJoin(memberships, eq(memberships.familyId, families.id))
    .innerJoin(allocations, eq(allocations.personId, memberships.personId))
    .where(
      and(
        eq(scopes.staffId, staffId),
        eq(scopes.tieId, allocations.id),
        gt(scopes.until, now),
        live(memberships),
        lte(memberships.from, day),
        or(isNull(memberships.to), gt(memberships.to, day)),
        isTied,
        visible(memberships),
      ),
    )
    .orderBy(asc(families.reference), asc(memberships.personId))
    .prepare(),
);

/** Meetings to come about each child, the next one first. */
export const nextMeetings = statement((db: ReadDb) =>
  db
    .select({
      personId: meetingChildren.personId,
      meetingId: meetings.id,
      kind: meetings.kind,
      startsAt: meetings.startsAt,
    })
    .from(meetingChildren)
    .innerJoin(meetings, eq(meetings.id, meetingChildren.meetingId))
    .where(
      and(
        gt(meetings.startsAt, now),
        isNull(meetings.cancelledAt),
        live(meetings),
        live(meetingChildren),
        visible(meetingChildren),
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .prepare(),
);
