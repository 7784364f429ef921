import type { Day, Id } from '@waymark/contracts';
import { type ReadDb, systemActor } from '@waymark/database';
import { and, eq, isNull, notExists, or } from 'drizzle-orm';
import { allocations, conflicts } from '../access/tables.ts';
import { memberships } from '../families/tables.ts';
import { persons } from '../persons/tables.ts';
import { staff } from '../staff/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { nameNotYetKnown } from './apply/apply-child.ts';

export interface ClaimedPair {
  readonly councilChildId: string;
  readonly dateOfBirth?: Day | undefined;
  readonly expectedOn?: Day | undefined;
}

export interface UnclaimedChild {
  readonly personId: Id;
  readonly version: number;
  readonly familyName: string;
}

/**
 * The child that this exact pair names, who came by a file of the asker's own organisation, or by command, and of whom
 * nobody has a family or an allocation yet. Whichever of these is not so, there is no answer, and no other one.
 */
export const unclaimedChild = async (
  db: ReadDb,
  actor: Actor,
  pair: ClaimedPair,
): Promise<UnclaimedChild | undefined> => {
  const { councilChildId, dateOfBirth, expectedOn } = pair;
  const day =
    dateOfBirth !== undefined
      ? eq(persons.dateOfBirth, dateOfBirth)
      : and(isNull(persons.dateOfBirth), eq(persons.expectedOn, expectedOn ?? ''));
  const [row] = await db
    .select({ personId: persons.id, version: persons.version, familyName: persons.familyName })
    .from(persons)
    .leftJoin(staff, eq(staff.id, persons.recordedBy))
    .where(
      and(
        eq(persons.councilChildId, councilChildId),
        day,
        eq(persons.givenNames, nameNotYetKnown),
        or(eq(staff.organisationId, actor.organisationId), eq(persons.recordedBy, systemActor)),
        notExists(db.select({ id: memberships.id }).from(memberships).where(eq(memberships.personId, persons.id))),
        notExists(db.select({ id: allocations.id }).from(allocations).where(eq(allocations.personId, persons.id))),
        notExists(
          db
            .select({ id: conflicts.id })
            .from(conflicts)
            .where(
              and(eq(conflicts.personId, persons.id), eq(conflicts.staffId, actor.staffId), isNull(conflicts.endedAt)),
            ),
        ),
      ),
    );
  return row;
};
