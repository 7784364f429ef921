import type { Day, Id } from '@waymark/contracts';
import type { ReadDb } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { memberships, relationships } from '../families/tables.ts';
import { persons } from '../persons/tables.ts';

export interface FamilyMember {
  readonly familyId: Id;
  readonly personId: Id;
  readonly isRestricted: boolean;
}

/** Everyone who belongs, on a day, to any family these people belong to. */
export const membersAround = async (db: ReadDb, personIds: readonly Id[], today: Day): Promise<FamilyMember[]> => {
  if (personIds.length === 0) return [];
  const current = and(
    live(memberships),
    lte(memberships.from, today),
    or(isNull(memberships.to), gt(memberships.to, today)),
  );
  const own = await db
    .selectDistinct({ familyId: memberships.familyId })
    .from(memberships)
    .where(and(inArray(memberships.personId, [...personIds]), current));
  if (own.length === 0) return [];
  return await db
    .select({ familyId: memberships.familyId, personId: memberships.personId, isRestricted: persons.isRestricted })
    .from(memberships)
    .innerJoin(persons, eq(persons.id, memberships.personId))
    .where(
      and(
        inArray(
          memberships.familyId,
          own.map((row) => row.familyId),
        ),
        current,
      ),
    );
};

/**
 * Those recorded as causing harm to any of these people, on a day; `bornOn` tells a child using harm, of whom a partner's
 * worker may know nothing (acceptance.md S48).
 */
export const harmingAround = async (
  db: ReadDb,
  personIds: readonly Id[],
  today: Day,
): Promise<{ readonly personId: Id; readonly harmed: Id; readonly bornOn: Day | null }[]> => {
  if (personIds.length === 0) return [];
  return await db
    .select({
      personId: relationships.personId,
      harmed: relationships.otherPersonId,
      bornOn: persons.dateOfBirth,
    })
    .from(relationships)
    .innerJoin(persons, eq(persons.id, relationships.personId))
    .where(
      and(
        inArray(relationships.otherPersonId, [...personIds]),
        eq(relationships.harm, 'causes-harm-to'),
        live(relationships),
        or(isNull(relationships.to), gt(relationships.to, today)),
      ),
    );
};
