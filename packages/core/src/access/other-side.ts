import { type Day, dayOf, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, gt, inArray, isNull, ne, or } from 'drizzle-orm';
import { enrolments, groupMoves } from '../enrolments/tables.ts';
import { relationships } from '../families/tables.ts';
import { groupStaff } from '../groups/tables.ts';
import { offeringStaff } from '../programmes/tables.ts';
import { referralSubjects, referrals } from '../referrals/tables.ts';
import { allocations, overrides, tieExceptions } from './tables.ts';

/** For how long someone who worked with one side may not work with the other: 24 months (model.md section 7 rule 3). */
export const monthsApart = 24;

/** Statements take a limited number of values. */
const atOnce = 400;

/** Everyone on the other side of a pair with these people: those they are recorded as harming, and those harming them. */
const otherSidesOf = async (unit: Unit, personIds: readonly Id[]): Promise<Id[]> => {
  const others = new Set<Id>();
  for (let start = 0; start < personIds.length; start += atOnce) {
    const some = personIds.slice(start, start + atOnce);
    const rows = await unit.db
      .selectDistinct({ personId: relationships.personId, other: relationships.otherPersonId })
      .from(relationships)
      .where(
        and(
          eq(relationships.harm, 'causes-harm-to'),
          live(relationships),
          or(inArray(relationships.personId, some), inArray(relationships.otherPersonId, some)),
        ),
      );
    for (const { personId, other } of rows) {
      if (some.includes(personId)) others.add(other);
      if (some.includes(other)) others.add(personId);
    }
  }
  return [...others];
};

/** Those for whom a manager was allowed, by a recorded exception, to work with both sides. */
export const exceptedFor = async (unit: Unit, staffId: Id): Promise<ReadonlySet<Id>> => {
  const rows = await unit.db
    .select({ personId: tieExceptions.personId })
    .from(tieExceptions)
    .where(and(eq(tieExceptions.staffId, staffId), isNull(tieExceptions.endedAt)));
  return new Set(rows.map((row) => row.personId));
};

/**
 * Whether a practitioner, cover included, works or within 24 months worked with the other side of a pair. A lead
 * practitioner works with the whole family and is not a practitioner of one side.
 */
export const isTiedToOtherSide = async (unit: Unit, staffId: Id, personId: Id): Promise<boolean> =>
  await isTiedToOtherSides(unit, staffId, { personIds: [personId] });

/** The same of any of these people; ties by the offering itself are left out, where it is the offering that asks. */
export const isTiedToOtherSides = async (
  unit: Unit,
  staffId: Id,
  { personIds, offeringId }: { readonly personIds: readonly Id[]; readonly offeringId?: Id },
): Promise<boolean> => {
  const excepted = await exceptedFor(unit, staffId);
  const others = await otherSidesOf(
    unit,
    personIds.filter((id) => !excepted.has(id)),
  );
  const since = Temporal.PlainDate.from(dayOf(unit.now)).subtract({ months: monthsApart }).toString();
  for (let start = 0; start < others.length; start += atOnce) {
    const some = others.slice(start, start + atOnce);
    if (await worksWith(unit, staffId, some, since)) return true;
    if (await hasOpened(unit, staffId, some, since)) return true;
    if (await leadsGroupOf(unit, staffId, some, since)) return true;
    if (await decidesAbout(unit, staffId, { personIds: some, since, offeringId })) return true;
  }
  return false;
};

const worksWith = async (unit: Unit, staffId: Id, others: readonly Id[], since: Day): Promise<boolean> => {
  const [allocated] = await unit.db
    .select({ id: allocations.id })
    .from(allocations)
    .where(
      and(
        eq(allocations.staffId, staffId),
        inArray(allocations.personId, [...others]),
        inArray(allocations.role, ['partner-support', 'child-advocate', 'practitioner']),
        live(allocations),
        or(isNull(allocations.to), gt(allocations.to, since)),
      ),
    )
    .limit(1);
  return allocated !== undefined;
};

/** Who opened a restricted record by override has read it, as its workers do. */
const hasOpened = async (unit: Unit, staffId: Id, others: readonly Id[], since: Day): Promise<boolean> => {
  const [opened] = await unit.db
    .select({ id: overrides.id })
    .from(overrides)
    .where(and(eq(overrides.staffId, staffId), inArray(overrides.personId, [...others]), gt(overrides.until, since)))
    .limit(1);
  return opened !== undefined;
};

const leadsGroupOf = async (unit: Unit, staffId: Id, others: readonly Id[], since: Day): Promise<boolean> => {
  const [leading] = await unit.db
    .select({ id: groupStaff.id })
    .from(groupStaff)
    .innerJoin(enrolments, eq(enrolments.groupId, groupStaff.groupId))
    .where(
      and(
        eq(groupStaff.staffId, staffId),
        inArray(enrolments.personId, [...others]),
        or(isNull(groupStaff.to), gt(groupStaff.to, since)),
        or(isNull(enrolments.endedAt), gt(enrolments.endedAt, since)),
      ),
    )
    .limit(1);
  return leading !== undefined || (await ledGroupLeftBy(unit, staffId, others, since));
};

/** Who led the group someone was moved from worked with that person until then. */
const ledGroupLeftBy = async (unit: Unit, staffId: Id, others: readonly Id[], since: Day): Promise<boolean> => {
  const [led] = await unit.db
    .select({ id: groupStaff.id })
    .from(groupStaff)
    .innerJoin(groupMoves, eq(groupMoves.fromGroupId, groupStaff.groupId))
    .where(
      and(
        eq(groupStaff.staffId, staffId),
        inArray(groupMoves.personId, [...others]),
        or(isNull(groupStaff.to), gt(groupStaff.to, since)),
        gt(groupMoves.movedAt, since),
      ),
    )
    .limit(1);
  return led !== undefined;
};

interface Deciding {
  readonly personIds: readonly Id[];
  readonly since: Day;
  readonly offeringId: Id | undefined;
}

/** Who coordinates or manages an offering reads those referred to it as their workers do. */
const decidesAbout = async (unit: Unit, staffId: Id, { personIds, since, offeringId }: Deciding): Promise<boolean> => {
  const [deciding] = await unit.db
    .select({ id: offeringStaff.id })
    .from(offeringStaff)
    .innerJoin(referrals, eq(referrals.offeringId, offeringStaff.offeringId))
    .innerJoin(referralSubjects, eq(referralSubjects.referralId, referrals.id))
    .where(
      and(
        eq(offeringStaff.staffId, staffId),
        inArray(offeringStaff.role, ['coordinator', 'provider-manager']),
        inArray(referralSubjects.personId, [...personIds]),
        or(isNull(offeringStaff.to), gt(offeringStaff.to, since)),
        offeringId === undefined ? undefined : ne(offeringStaff.offeringId, offeringId),
      ),
    )
    .limit(1);
  return deciding !== undefined;
};
