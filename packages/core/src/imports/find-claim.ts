import type { ClaimChild, Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { and, eq } from 'drizzle-orm';
import { type FamilyInReach, familyInReach } from '../families/family-in-reach.ts';
import { families, memberships } from '../families/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import type { FindSubject } from '../verbs/declaration.ts';
import { type UnclaimedChild, unclaimedChild } from './unclaimed-child.ts';

export type Claim =
  | { readonly isNew: false; readonly personId: Id; readonly family: FamilyInReach }
  /** `family` undefined: one is to be opened. */
  | { readonly isNew: true; readonly child: UnclaimedChild; readonly family: FamilyInReach | undefined };

/** The child of a claim that this member of staff made before under the same id. */
const claimedBefore = async (unit: Unit, actor: Actor, membershipId: Id): Promise<Id | undefined> => {
  const [row] = await unit.db
    .select({ personId: memberships.personId })
    .from(memberships)
    .where(and(eq(memberships.id, membershipId), eq(memberships.recordedBy, actor.staffId)));
  return row?.personId;
};

/** Subject of a claim: `undefined` for a pair that names no unclaimed child and for a family out of reach alike. */
export const findClaim: FindSubject<ClaimChild, Claim, Unit> = async (asked, input) => {
  const { handle: unit, actor } = asked;
  const family = await familyInReach(asked, input.familyId);
  const before = await claimedBefore(unit, actor, input.membershipId);
  if (before !== undefined) return family === undefined ? undefined : { isNew: false, personId: before, family };
  const child = await unclaimedChild(unit.db, actor, input);
  if (child === undefined) return undefined;
  if (family !== undefined) return { isNew: true, child, family };
  const [outOfReach] = await unit.db.select({ id: families.id }).from(families).where(eq(families.id, input.familyId));
  return outOfReach === undefined ? { isNew: true, child, family } : undefined;
};
