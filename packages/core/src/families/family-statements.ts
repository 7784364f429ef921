import { type ReadDb, statement, visible } from '@waymark/database';
import { live, unindexed } from '@waymark/kit';
import { and, asc, desc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { circumstances } from '../circumstances/tables.ts';
import { enrolmentPauses, enrolments } from '../enrolments/tables.ts';
import { marks } from '../marks/tables.ts';
import { meetings } from '../meetings/tables.ts';
import { persons } from '../persons/tables.ts';
import { isMissedSince } from '../plans/is-missed-since.ts';
import { planAbsences, plans } from '../plans/tables.ts';
import { referralSubjects, referrals } from '../referrals/tables.ts';
import { expectations, sessions } from '../sessions/tables.ts';
import { staff } from '../staff/tables.ts';
import { memberships, relationships } from './tables.ts';

const asAt = sql.placeholder('asAt');
const day = sql.placeholder('day');
const family = eq(memberships.familyId, sql.placeholder('familyId'));
/** Who belongs to the family at the moment asked about. */
const isMember = and(
  family,
  live(memberships, asAt),
  lte(memberships.from, day),
  or(isNull(memberships.to), gt(memberships.to, day)),
);

/** Everyone in the family whom the asker may read at `shared`, with the plans of the children. */
export const familyPeople = statement((db: ReadDb) =>
  db
    .select({
      personId: persons.id,
      givenNames: persons.givenNames,
      familyName: persons.familyName,
      knownAs: persons.knownAs,
      sex: persons.sex,
      dateOfBirth: persons.dateOfBirth,
      expectedOn: persons.expectedOn,
      diedOn: persons.diedOn,
      livesInHousehold: memberships.livesInHousehold,
      verifiedBy: memberships.verifiedBy,
      verifiedOn: memberships.verifiedOn,
      membershipId: memberships.id,
      memberSince: memberships.from,
      findOutDueOn: memberships.findOutDueOn,
      finder: staff.name,
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
    .from(memberships)
    .innerJoin(persons, eq(persons.id, memberships.personId))
    .leftJoin(staff, eq(staff.id, memberships.findOutBy))
    .leftJoin(plans, and(eq(plans.personId, persons.id), live(plans, asAt), visible(plans)))
    .leftJoin(planAbsences, and(isMissedSince, live(planAbsences, asAt)))
    .where(and(isMember, visible(memberships)))
    .orderBy(asc(persons.dateOfBirth), asc(persons.id), asc(plans.startsOn), asc(planAbsences.asAt))
    .prepare(),
);

/** Who belonged to the family before the moment asked about and does not then. */
export const familyLeft = statement((db: ReadDb) =>
  db
    .select({
      personId: persons.id,
      givenNames: persons.givenNames,
      familyName: persons.familyName,
      knownAs: persons.knownAs,
      from: memberships.from,
      to: memberships.to,
    })
    .from(memberships)
    .innerJoin(persons, eq(persons.id, memberships.personId))
    .where(and(family, live(memberships, asAt), lte(memberships.to, day), visible(memberships)))
    .orderBy(desc(memberships.to), asc(persons.id))
    .prepare(),
);

/** What couples of the family are said to be to each other, for those who may read it. */
export const familyCouples = statement((db: ReadDb) =>
  db
    .select({
      relationshipId: relationships.id,
      personId: relationships.personId,
      otherPersonId: relationships.otherPersonId,
      kind: relationships.kind,
      to: relationships.to,
      recordedAt: relationships.recordedAt,
    })
    .from(memberships)
    .innerJoin(relationships, eq(relationships.personId, memberships.personId))
    .where(
      and(
        isMember,
        inArray(relationships.kind, ['partner-of', 'former-partner-of']),
        live(relationships, asAt),
        visible(relationships),
      ),
    )
    .orderBy(asc(relationships.recordedAt), asc(relationships.id))
    .prepare(),
);

/** Recorded harm between members, for those who may read it. */
export const familyHarm = statement((db: ReadDb) =>
  db
    .select({
      personId: relationships.personId,
      otherPersonId: relationships.otherPersonId,
      establishedBy: relationships.harmEstablishedBy,
    })
    .from(memberships)
    .innerJoin(relationships, eq(relationships.personId, memberships.personId))
    .where(
      and(
        isMember,
        eq(relationships.harm, 'causes-harm-to'),
        live(relationships, asAt),
        or(isNull(relationships.to), gt(relationships.to, day)),
        visible(relationships),
      ),
    )
    .orderBy(asc(relationships.personId), asc(relationships.otherPersonId))
    .prepare(),
);

/** What each member is referred to or attends. A shared person's services show in each family (S43). */
export const familyServices = statement((db: ReadDb) =>
  db
    .select({
      personId: referralSubjects.personId,
      subjectId: referralSubjects.id,
      programmeId: referrals.programmeId,
      position: referralSubjects.position,
      state: referralSubjects.state,
      stateSince: referralSubjects.stateSince,
      receivedAt: referralSubjects.receivedAt,
      enrolmentId: enrolments.id,
      programmeVersion: enrolments.programmeVersion,
      enrolmentPosition: enrolments.position,
      startedAt: enrolments.startedAt,
      endedAt: enrolments.endedAt,
    })
    .from(memberships)
    .innerJoin(referralSubjects, eq(referralSubjects.personId, memberships.personId))
    .innerJoin(referrals, eq(referrals.id, referralSubjects.referralId))
    .leftJoin(enrolments, eq(enrolments.subjectId, referralSubjects.id))
    .where(and(isMember, visible(referralSubjects), lte(referralSubjects.receivedAt, asAt)))
    .orderBy(asc(referralSubjects.receivedAt), asc(referralSubjects.id))
    .prepare(),
);

/**
 * The sessions of the members' places that had begun, each under its person and `shared`; unordered: the rule that counts
 * puts them in order. Found by the family, not by the time: an index over all sessions would lead away from it.
 */
export const familyAttendance = statement((db: ReadDb) =>
  db
    .select({
      enrolmentId: expectations.enrolmentId,
      sessionId: sessions.id,
      number: sessions.number,
      title: sessions.title,
      itemId: sessions.itemId,
      startsAt: sessions.startsAt,
      endsAt: sessions.endsAt,
      state: sessions.state,
      from: expectations.from,
      to: expectations.to,
      code: marks.code,
      minutes: marks.minutes,
      cancelledBy: marks.cancelledBy,
      noticeAt: marks.noticeAt,
      confirmedHow: marks.confirmedHow,
      reasonCode: marks.reasonCode,
      recordedAt: marks.recordedAt,
      recordedBy: staff.name,
      catchUpFor: marks.catchUpForSessionId,
    })
    .from(memberships)
    .innerJoin(enrolments, eq(enrolments.personId, memberships.personId))
    .innerJoin(expectations, eq(expectations.enrolmentId, enrolments.id))
    .innerJoin(sessions, eq(sessions.id, expectations.sessionId))
    .leftJoin(
      marks,
      and(eq(marks.sessionId, sessions.id), eq(marks.personId, expectations.personId), live(marks, asAt)),
    )
    .leftJoin(staff, eq(staff.id, marks.recordedBy))
    .where(and(isMember, visible(enrolments), lte(unindexed(sessions.startsAt), asAt)))
    .prepare(),
);

export const familyPauses = statement((db: ReadDb) =>
  db
    .select({
      enrolmentId: enrolmentPauses.enrolmentId,
      from: enrolmentPauses.from,
      to: enrolmentPauses.to,
      reason: enrolmentPauses.pauseReason,
    })
    .from(memberships)
    .innerJoin(enrolmentPauses, eq(enrolmentPauses.personId, memberships.personId))
    .where(and(isMember, live(enrolmentPauses, asAt), visible(enrolmentPauses)))
    .orderBy(asc(enrolmentPauses.from), asc(enrolmentPauses.id))
    .prepare(),
);

export const familyCircumstances = statement((db: ReadDb) =>
  db
    .select({
      circumstanceId: circumstances.id,
      personId: circumstances.personId,
      kind: circumstances.kind,
      from: circumstances.from,
      to: circumstances.to,
      sourceName: circumstances.sourceName,
      sourceAgency: circumstances.sourceAgency,
      reliability: circumstances.reliability,
      note: circumstances.note,
      isWithdrawn: circumstances.isWithdrawn,
    })
    .from(memberships)
    .innerJoin(circumstances, eq(circumstances.personId, memberships.personId))
    .where(and(isMember, live(circumstances, asAt), visible(circumstances)))
    .orderBy(asc(circumstances.from), asc(circumstances.id))
    .prepare(),
);

/** The family's meetings as last arranged; the family itself was found in the asker's scope. */
export const familyMeetings = statement((db: ReadDb) =>
  db
    .select({ meetingId: meetings.id, kind: meetings.kind, startsAt: meetings.startsAt, place: meetings.place })
    .from(meetings)
    .where(and(eq(meetings.familyId, sql.placeholder('familyId')), isNull(meetings.cancelledAt), live(meetings, asAt)))
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .prepare(),
);
