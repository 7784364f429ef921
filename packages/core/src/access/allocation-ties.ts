import type { Day, Id, Level } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { adultFrom } from '../positions/rules.ts';
import { type FamilyMember, harmingAround, membersAround } from './family-people.ts';
import { levelsOf } from './levels-of-role.ts';
import { grant, joinTies, type ReachRow, type ScopeRow, type Ties } from './reach-row.ts';
import { type AllocationRole, allocations } from './tables.ts';
import { untilEndOf } from './tie-period.ts';

interface Allocation {
  readonly id: Id;
  readonly staffId: Id;
  readonly personId: Id;
  readonly role: AllocationRole;
  readonly to: Day | null;
}

/** What the live allocations of these staff let them read; each row is granted to whom the allocation belongs. */
export const allocationTies = async (db: ReadDb, staffIds: readonly Id[], today: Day): Promise<Ties> => {
  if (staffIds.length === 0) return joinTies([]);
  const rows: Allocation[] = await db
    .select({
      id: allocations.id,
      staffId: allocations.staffId,
      personId: allocations.personId,
      role: allocations.role,
      to: allocations.to,
    })
    .from(allocations)
    .where(
      and(
        inArray(allocations.staffId, [...staffIds]),
        live(allocations),
        lte(allocations.from, today),
        or(isNull(allocations.to), gt(allocations.to, today)),
      ),
    );
  const around = await peopleAround(db, rows, today);
  return joinTies(rows.map((row) => tiesOf(row, around)));
};

/** What is known of everybody these allocations are for, asked once for all of them. */
interface Around {
  readonly familiesOf: ReadonlyMap<Id, readonly FamilyMember[]>;
  readonly membersOf: ReadonlyMap<Id, readonly FamilyMember[]>;
  /** Grown people by whom they harm. */
  readonly harming: ReadonlyMap<Id, readonly { readonly personId: Id }[]>;
}

const peopleAround = async (db: ReadDb, rows: readonly Allocation[], today: Day): Promise<Around> => {
  const of = (...roles: readonly AllocationRole[]): Id[] => [
    ...new Set(rows.filter(({ role }) => roles.includes(role)).map(({ personId }) => personId)),
  ];
  const members = await membersAround(db, of('lead-practitioner'), today);
  const harming = await harmingAround(db, of('partner-support'), today);
  const grown = harming.filter(({ bornOn }) => bornOn === null || adultFrom(bornOn) <= today);
  return {
    familiesOf: Map.groupBy(members, ({ personId }) => personId),
    membersOf: Map.groupBy(members, ({ familyId }) => familyId),
    harming: Map.groupBy(grown, ({ harmed }) => harmed),
  };
};

const tiesOf = (allocation: Allocation, around: Around): Ties => {
  const { staffId, personId } = allocation;
  const tie = { tieId: allocation.id, until: untilEndOf(allocation.to) };
  const give = (toWhom: Id, levels: readonly Level[]): ReachRow[] => grant(staffId, toWhom, levels, tie);
  switch (allocation.role) {
    case 'practitioner':
      return { reach: give(personId, levelsOf.careParticipant), scopes: [] };
    case 'child-advocate':
      return { reach: give(personId, levelsOf.childAdvocate), scopes: [] };
    case 'partner-support': {
      const harming = around.harming.get(personId) ?? [];
      const ofHarming = harming.flatMap((row) => give(row.personId, levelsOf.harmedBy));
      return { reach: [...give(personId, levelsOf.partnerSupport), ...ofHarming], scopes: [] };
    }
    case 'lead-practitioner': {
      const families = new Set((around.familiesOf.get(personId) ?? []).map(({ familyId }) => familyId));
      const members = [...families].flatMap((familyId) => around.membersOf.get(familyId) ?? []);
      const others = members.filter((member) => member.personId !== personId && !member.isRestricted);
      const read = [personId, ...others.map((member) => member.personId)];
      return {
        reach: read.flatMap((id) => give(id, levelsOf.leadPractitioner)),
        scopes: [...families].map((scopeId): ScopeRow => ({ staffId, scopeId, ...tie })),
      };
    }
  }
};
