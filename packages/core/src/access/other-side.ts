import { dayOf, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import { enrolments } from '../enrolments/tables.ts';
import { relationships } from '../families/tables.ts';
import { groupStaff } from '../groups/tables.ts';
import { offeringStaff } from '../programmes/tables.ts';
import { referralSubjects, referrals } from '../referrals/tables.ts';
import { allocations } from './tables.ts';

/** For how long someone who worked with one side may not work with the other: 24 months (model.md section 7 rule 3). */
const monthsApart = 24;

/** Everyone on the other side of a pair with this person: those he or she is recorded as harming, and those harming. */
const otherSideOf = async (unit: Unit, personId: Id): Promise<Id[]> => {
  const rows = await unit.db
    .selectDistinct({ personId: relationships.personId, other: relationships.otherPersonId })
    .from(relationships)
    .where(
      and(
        eq(relationships.harm, 'causes-harm-to'),
        live(relationships),
        or(eq(relationships.personId, personId), eq(relationships.otherPersonId, personId)),
      ),
    );
  return [...new Set(rows.flatMap((row) => [row.personId, row.other]))].filter((id) => id !== personId);
};

/**
 * Whether a practitioner, cover included, works or within 24 months worked with the other side of a pair. A lead
 * practitioner works with the whole family and is not a practitioner of one side.
 */
export const isTiedToOtherSide = async (unit: Unit, staffId: Id, personId: Id): Promise<boolean> => {
  const others = await otherSideOf(unit, personId);
  if (others.length === 0) return false;
  const since = Temporal.PlainDate.from(dayOf(unit.now)).subtract({ months: monthsApart }).toString();
  const [allocated] = await unit.db
    .select({ id: allocations.id })
    .from(allocations)
    .where(
      and(
        eq(allocations.staffId, staffId),
        inArray(allocations.personId, others),
        inArray(allocations.role, ['partner-support', 'child-advocate', 'practitioner']),
        live(allocations),
        or(isNull(allocations.to), gt(allocations.to, since)),
      ),
    )
    .limit(1);
  if (allocated !== undefined) return true;
  const [leading] = await unit.db
    .select({ id: groupStaff.id })
    .from(groupStaff)
    .innerJoin(enrolments, eq(enrolments.groupId, groupStaff.groupId))
    .where(
      and(
        eq(groupStaff.staffId, staffId),
        inArray(enrolments.personId, others),
        or(isNull(groupStaff.to), gt(groupStaff.to, since)),
        or(isNull(enrolments.endedAt), gt(enrolments.endedAt, since)),
      ),
    )
    .limit(1);
  return leading !== undefined || (await decidesAbout(unit, staffId, others, since));
};

/** Who coordinates or manages an offering reads those referred to it as their workers do. */
const decidesAbout = async (unit: Unit, staffId: Id, personIds: readonly Id[], since: string): Promise<boolean> => {
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
      ),
    )
    .limit(1);
  return deciding !== undefined;
};
