import { dayOf, type Id, type Instant, type LadderRecipient, type Level } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { allocations } from '../access/tables.ts';
import type { EnrolmentRow } from '../engagement/load-ladder-facts.ts';
import { groupStaff } from '../groups/tables.ts';
import { offeringStaff } from '../programmes/tables.ts';
import { referralSubjects, referrals } from '../referrals/tables.ts';
import { staff, staffRoles } from '../staff/tables.ts';

/** Someone to be told, and the person for whom they answer; `staffId` is null where nobody is known: the front door. */
export interface Answerer {
  readonly recipient: LadderRecipient;
  readonly staffId: Id | null;
  /** The child, partner or participant the row is about: it decides who can see it. */
  readonly personId: Id;
  readonly level: Level;
}

/** The people one alert is about. */
export interface AlertCircle {
  readonly enrolment: EnrolmentRow;
  readonly children: readonly Id[];
  /** The children on a plan, of these and of others. */
  readonly onPlan: ReadonlySet<Id>;
  readonly harmed: readonly Id[];
}

const allocatedTo = async (
  db: ReadDb,
  personIds: readonly Id[],
  role: 'lead-practitioner' | 'partner-support',
  now: Instant,
) => {
  if (personIds.length === 0) return [];
  const today = dayOf(now);
  return await db
    .selectDistinct({ personId: allocations.personId, staffId: allocations.staffId, teamId: staff.teamId })
    .from(allocations)
    .innerJoin(staff, eq(staff.id, allocations.staffId))
    .where(
      and(
        inArray(allocations.personId, [...personIds]),
        eq(allocations.role, role),
        live(allocations),
        lte(allocations.from, today),
        or(isNull(allocations.to), gt(allocations.to, today)),
        eq(staff.isActive, true),
      ),
    );
};

/** One row a person, with nobody where nobody is allocated: never dropped, always visible. */
const eachOf = (
  personIds: readonly Id[],
  found: readonly { readonly personId: Id; readonly staffId: Id }[],
  recipient: LadderRecipient,
  level: Level,
): Answerer[] =>
  personIds.flatMap((personId) => {
    const own = found.filter((row) => row.personId === personId);
    // Two workers of one child may have one manager: he or she is asked once.
    const staffIds: readonly (Id | null)[] = own.length === 0 ? [null] : [...new Set(own.map((row) => row.staffId))];
    return staffIds.map((staffId) => ({ recipient, staffId, personId, level }));
  });

const managersOf = async (db: ReadDb, teamIds: readonly Id[]) => {
  if (teamIds.length === 0) return [];
  return await db
    .selectDistinct({ staffId: staff.id, teamId: staff.teamId })
    .from(staff)
    .innerJoin(staffRoles, eq(staffRoles.staffId, staff.id))
    .where(and(inArray(staff.teamId, [...teamIds]), eq(staffRoles.role, 'team-manager'), eq(staff.isActive, true)));
};

const offeringPeople = async (db: ReadDb, offeringId: Id, role: 'coordinator' | 'provider-manager'): Promise<Id[]> => {
  const rows = await db
    .selectDistinct({ staffId: offeringStaff.staffId })
    .from(offeringStaff)
    .where(and(eq(offeringStaff.offeringId, offeringId), eq(offeringStaff.role, role), isNull(offeringStaff.to)));
  return rows.map((row) => row.staffId);
};

const facilitatorsOf = async (db: ReadDb, groupId: Id | null, now: Instant): Promise<Id[]> => {
  if (groupId === null) return [];
  const today = dayOf(now);
  const rows = await db
    .selectDistinct({ staffId: groupStaff.staffId })
    .from(groupStaff)
    .where(
      and(
        eq(groupStaff.groupId, groupId),
        eq(groupStaff.role, 'lead'),
        or(isNull(groupStaff.to), gt(groupStaff.to, today)),
      ),
    );
  return rows.map((row) => row.staffId);
};

const referrerOf = async (db: ReadDb, subjectId: Id): Promise<Id | null> => {
  const [row] = await db
    .select({ referrerId: referrals.referrerId })
    .from(referralSubjects)
    .innerJoin(referrals, eq(referrals.id, referralSubjects.referralId))
    .where(eq(referralSubjects.id, subjectId));
  return row?.referrerId ?? null;
};

/**
 * Who answers for an alert (model.md section 5): for each connected child its own lead practitioner, else the front
 * door; for each affected partner her own worker; the programme's people for the participant.
 */
export const answerersOf = async (
  db: ReadDb,
  recipient: LadderRecipient,
  { enrolment, children, harmed }: AlertCircle,
  now: Instant,
): Promise<Answerer[]> => {
  const forParticipant = (staffIds: readonly (Id | null)[]): Answerer[] =>
    (staffIds.length === 0 ? [null] : staffIds).map((staffId) => ({
      recipient,
      staffId,
      personId: enrolment.personId,
      level: 'shared',
    }));
  switch (recipient) {
    case 'partner-worker':
      return eachOf(harmed, await allocatedTo(db, harmed, 'partner-support', now), recipient, 'support');
    case 'lead-practitioner':
      return eachOf(children, await allocatedTo(db, children, 'lead-practitioner', now), recipient, 'casework');
    case 'lead-or-referrer': {
      const leads = await allocatedTo(db, children, 'lead-practitioner', now);
      const withLead = children.filter((child) => leads.some((row) => row.personId === child));
      if (withLead.length > 0) return eachOf(withLead, leads, recipient, 'casework');
      return forParticipant([await referrerOf(db, enrolment.subjectId)]);
    }
    case 'team-manager': {
      const leads = await allocatedTo(db, children, 'lead-practitioner', now);
      const managers = await managersOf(
        db,
        leads.flatMap((row) => (row.teamId === null ? [] : [row.teamId])),
      );
      const found = leads.flatMap((lead) =>
        managers
          .filter((manager) => manager.teamId === lead.teamId)
          .map((manager) => ({ personId: lead.personId, staffId: manager.staffId })),
      );
      return eachOf(children, found, recipient, 'casework');
    }
    case 'referrer':
      return forParticipant([await referrerOf(db, enrolment.subjectId)]);
    case 'facilitator':
      return forParticipant(await facilitatorsOf(db, enrolment.groupId, now));
    case 'coordinator':
    case 'provider-manager':
      return forParticipant(await offeringPeople(db, enrolment.offeringId, recipient));
  }
};
