import {
  closedReferralStates,
  dayOf,
  fieldError,
  type OfferingRole,
  offeringSaved,
  setOfferingStaffInput,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, asc, eq, gt, inArray, isNull, notInArray, or } from 'drizzle-orm';
import { cannotBeArranged } from '../access/cannot-be-arranged.ts';
import { isTiedToOtherSides } from '../access/other-side.ts';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { referralSubjects, referrals } from '../referrals/tables.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { noteOfferingChange, offeringRow, requireOfferingVersion } from './offering-row.ts';
import { requireStaff } from './require-staff.ts';
import { staffChanges } from './staff-changes.ts';
import { offeringStaff, offerings } from './tables.ts';

const survivorSide = new Set<OfferingRole>(['partner-support', 'child-advocate']);

/** Sets who works an offering as a whole from today on; the survivor's workers are other people than its coordinators. */
export const setOfferingStaff = defineVerb({
  name: 'set-offering-staff',
  summary: 'Sets who works an offering.',
  permission: 'core.offering.manage',
  route: { method: 'PUT', path: '/offerings/:offeringId/staff' },
  input: setOfferingStaffInput,
  output: offeringSaved,
  repeat: 'version',
  sample: (world) => ({ offeringId: world.offeringId, staff: [] }),
  subject: ({ handle }, { offeringId }) => offeringRow(handle.db, offeringId),
  run: async ({ unit, actor, now, ifMatch, about, subject: offering }, { offeringId, staff: wanted }) => {
    await requireOfferingVersion(unit, actor, offering, ifMatch);
    await requireStaff(
      unit,
      wanted.map(({ staffId, role }) => ({ staffId, needs: role })),
    );
    requireOneSide(wanted);
    const today = dayOf(now);
    const standing = await standingStaff(unit, offeringId, today);
    const { begin, end } = staffChanges(standing, wanted);
    await requireNoOtherSide(unit, offeringId, begin);
    for (const { staffId, role } of begin)
      await unit.db.insert(offeringStaff).values({ offeringId, staffId, role, from: today });
    if (end.length > 0) {
      await unit.db
        .update(offeringStaff)
        .set({ to: today })
        .where(
          inArray(
            offeringStaff.id,
            end.map(({ id }) => id),
          ),
        );
    }
    const version = offering.version + 1;
    await unit.db.update(offerings).set({ version }).where(eq(offerings.id, offeringId));
    await noteOfferingChange(unit, actor.staffId, {
      offeringId,
      version,
      before: { staff: standing.map(({ staffId, role }) => ({ staffId, role })) },
      after: { staff: wanted },
    });
    const touched = [...begin, ...end].map(({ staffId }) => staffId);
    await refreshReachAround(unit, { offeringId, staff: touched });
    about({ records: [offeringId, ...touched], persons: [] });
    return { offeringId, version };
  },
});

/** Nobody works an offering on both sides of a pair (model.md section 7 rule 3). */
const requireOneSide = (wanted: readonly { readonly staffId: string; readonly role: OfferingRole }[]): void => {
  const index = wanted.findIndex(
    ({ staffId, role }) =>
      survivorSide.has(role) && wanted.some((other) => other.staffId === staffId && !survivorSide.has(other.role)),
  );
  if (index === -1) return;
  throw fieldError(
    `staff.${index}.staffId`,
    'both-sides',
    'The survivor’s worker is someone else than who runs the programme',
  );
};

/**
 * Who coordinates or manages an offering reads everyone referred to it, so that nobody begins who works, or within 24
 * months worked, with the other side of one of them. Which of the people it is, is not told.
 */
const requireNoOtherSide = async (
  unit: Unit,
  offeringId: string,
  begin: readonly { readonly staffId: string; readonly role: OfferingRole }[],
): Promise<void> => {
  const reading = begin.filter(({ role }) => !survivorSide.has(role));
  if (reading.length === 0) return;
  const referred = await unit.db
    .selectDistinct({ personId: referralSubjects.personId })
    .from(referralSubjects)
    .innerJoin(referrals, eq(referrals.id, referralSubjects.referralId))
    .where(
      and(eq(referrals.offeringId, offeringId), notInArray(referralSubjects.state, ['draft', ...closedReferralStates])),
    );
  const personIds = referred.map((row) => row.personId);
  for (const { staffId } of reading) {
    if (!(await isTiedToOtherSides(unit, staffId, { personIds, offeringId }))) continue;
    throw cannotBeArranged();
  }
};

const standingStaff = async (unit: Unit, offeringId: string, today: string) =>
  await unit.db
    .select({ id: offeringStaff.id, staffId: offeringStaff.staffId, role: offeringStaff.role })
    .from(offeringStaff)
    .where(and(eq(offeringStaff.offeringId, offeringId), or(isNull(offeringStaff.to), gt(offeringStaff.to, today))))
    .orderBy(asc(offeringStaff.id));
