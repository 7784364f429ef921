import { type Day, dayOf, type Id } from '@waymark/contracts';
import { inScope, reaches, type Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { conflicts } from '../access/tables.ts';
import { families, memberships } from '../families/tables.ts';
import { persons } from '../persons/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import type { FamilyPerson } from './check-people.ts';

export interface FamilyToRefer {
  readonly familyId: Id;
  /** Members whom the referrer may know of. */
  readonly members: readonly FamilyPerson[];
}

const membersOf = async (unit: Unit, actor: Actor, familyId: Id, today: Day) =>
  await unit.db
    .select({
      personId: persons.id,
      dateOfBirth: persons.dateOfBirth,
      expectedOn: persons.expectedOn,
      diedOn: persons.diedOn,
    })
    .from(memberships)
    .innerJoin(persons, eq(persons.id, memberships.personId))
    .where(
      and(
        eq(memberships.familyId, familyId),
        live(memberships),
        lte(memberships.from, today),
        or(isNull(memberships.to), gt(memberships.to, today)),
        or(
          reaches(persons.id, 'shared', { staffId: actor.staffId, now: unit.now }),
          eq(persons.recordedBy, actor.staffId),
        ),
      ),
    )
    .orderBy(asc(persons.id));

/** Whether the asker declared a conflict with somebody in the family: then the family does not exist for them. */
const isInConflict = async (unit: Unit, actor: Actor, familyId: Id): Promise<boolean> => {
  const [row] = await unit.db
    .select({ id: conflicts.id })
    .from(conflicts)
    .innerJoin(memberships, eq(memberships.personId, conflicts.personId))
    .where(
      and(
        eq(conflicts.staffId, actor.staffId),
        isNull(conflicts.endedAt),
        eq(memberships.familyId, familyId),
        live(memberships),
      ),
    )
    .limit(1);
  return row !== undefined;
};

/**
 * A family someone may refer: one of the asker's own work, or one the asker recorded, as a referrer does who works with
 * no family here. `undefined` when unknown or out of reach.
 */
export const familyToRefer = async (
  { handle: unit, actor }: { readonly handle: Unit; readonly actor: Actor },
  familyId: Id,
): Promise<FamilyToRefer | undefined> => {
  const [family] = await unit.db
    .select({ familyId: families.id })
    .from(families)
    .where(
      and(
        eq(families.id, familyId),
        or(inScope(families.id, { staffId: actor.staffId, now: unit.now }), eq(families.recordedBy, actor.staffId)),
      ),
    );
  if (family === undefined || (await isInConflict(unit, actor, familyId))) return undefined;
  return { familyId, members: await membersOf(unit, actor, familyId, dayOf(unit.now)) };
};
