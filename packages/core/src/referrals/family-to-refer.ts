import { type Day, dayOf, type Id } from '@waymark/contracts';
import { barred, inScope, type ReadDb, reaches, type Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, gt, isNull, lte, notExists, or, type SQL } from 'drizzle-orm';
import { allocations } from '../access/tables.ts';
import { families, memberships } from '../families/tables.ts';
import { persons } from '../persons/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import type { FamilyPerson } from './check-people.ts';

export interface FamilyToRefer {
  readonly familyId: Id;
  /** Members whom the referrer may know of. */
  readonly members: readonly FamilyPerson[];
}

const membersOf = async (unit: Unit, actor: Actor, familyId: Id, today: Day, isWrittenDown: boolean) =>
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
          isWrittenDown ? and(eq(persons.recordedBy, actor.staffId), eq(persons.isRestricted, false)) : undefined,
        ),
      ),
    )
    .orderBy(asc(persons.id));

/** The asker is in conflict with nobody in the family: with one, the family does not exist for them. */
export const noConflictIn = (db: ReadDb, staffId: Id, familyId: typeof families.id) =>
  notExists(
    db
      .select({ personId: barred.personId })
      .from(barred)
      .innerJoin(memberships, eq(memberships.personId, barred.personId))
      .where(and(eq(barred.staffId, staffId), eq(memberships.familyId, familyId), live(memberships))),
  );

/**
 * A family the asker wrote down in a referral and never worked with, as a referrer does: whoever once worked with it
 * may do with it what live ties allow, and nothing when they have ended.
 */
export const writtenDownBy = (db: ReadDb, staffId: Id, { id, recordedBy }: typeof families) =>
  and(
    eq(recordedBy, staffId),
    notExists(
      db
        .select({ id: allocations.id })
        .from(allocations)
        .innerJoin(memberships, eq(memberships.personId, allocations.personId))
        .where(and(eq(allocations.staffId, staffId), eq(memberships.familyId, id))),
    ),
  );

/**
 * A family someone may refer: one of the asker's own work, or one the asker recorded, as a referrer does who works with
 * no family here. `undefined` when unknown or out of reach.
 */
export const familyToRefer = async (
  { handle: unit, actor }: { readonly handle: Unit; readonly actor: Actor },
  familyId: Id,
): Promise<FamilyToRefer | undefined> => {
  const { staffId } = actor;
  const isThere = async (how: SQL | undefined): Promise<boolean> => {
    const found = await unit.db
      .select({ familyId: families.id })
      .from(families)
      .where(and(eq(families.id, familyId), how, noConflictIn(unit.db, staffId, families.id)));
    return found.length > 0;
  };
  const isOwnWork = await isThere(inScope(families.id, { staffId, now: unit.now }));
  const isWrittenDown = !isOwnWork && (await isThere(writtenDownBy(unit.db, staffId, families)));
  if (!isOwnWork && !isWrittenDown) return undefined;
  return { familyId, members: await membersOf(unit, actor, familyId, dayOf(unit.now), isWrittenDown) };
};
