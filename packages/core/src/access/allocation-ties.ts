import type { Day, Id } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { adultFrom } from '../positions/rules.ts';
import { harmingAround, membersAround } from './family-people.ts';
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
  const ties: Ties[] = [];
  for (const row of rows) ties.push(await tiesOf(db, row, today));
  return joinTies(ties);
};

const tiesOf = async (db: ReadDb, allocation: Allocation, today: Day): Promise<Ties> => {
  const { staffId, personId } = allocation;
  const tie = { tieId: allocation.id, until: untilEndOf(allocation.to) };
  const scope = (scopeId: Id): ScopeRow => ({ staffId, scopeId, ...tie });
  if (allocation.role === 'practitioner') {
    return { reach: grant(staffId, personId, levelsOf.careParticipant, tie), scopes: [] };
  }
  if (allocation.role === 'partner-support') {
    const harming = (await harmingAround(db, [personId], today)).filter(
      ({ bornOn }) => bornOn === null || adultFrom(bornOn) <= today,
    );
    const reach: ReachRow[] = [
      ...grant(staffId, personId, levelsOf.partnerSupport, tie),
      ...harming.flatMap((row) => grant(staffId, row.personId, levelsOf.harmedBy, tie)),
    ];
    return { reach, scopes: [] };
  }
  const members = await membersAround(db, [personId], today);
  const others = members.filter((member) => member.personId !== personId && !member.isRestricted);
  const families = [...new Set(members.map((member) => member.familyId))];
  if (allocation.role === 'lead-practitioner') {
    const reach = [
      ...grant(staffId, personId, levelsOf.leadPractitioner, tie),
      ...others.flatMap((member) => grant(staffId, member.personId, levelsOf.leadPractitioner, tie)),
    ];
    return { reach, scopes: families.map(scope) };
  }
  return { reach: [...grant(staffId, personId, levelsOf.childAdvocate, tie)], scopes: [] };
};
