import { type ClaimChild, childClaimed, claimChildInput, dayOf, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { allocations } from '../access/tables.ts';
import { newReference } from '../families/open-family.ts';
import { families, memberships } from '../families/tables.ts';
import { searchNameOf } from '../persons/search-name.ts';
import { persons } from '../persons/tables.ts';
import { changes } from '../settings/tables.ts';
import type { Actor } from '../verbs/actor.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { nameNotYetKnown } from './apply/apply-child.ts';
import { findClaim } from './find-claim.ts';
import type { UnclaimedChild } from './unclaimed-child.ts';

/**
 * A lead practitioner takes on a child who came by a council's file: gives the name, which no census holds, and puts the
 * child into a family of hers or a new one. Only the council's id and the day of birth together name the child; a pair
 * that does not, a child whom someone has claimed and a family out of reach are the same 404 (model.md section 7 rule 4).
 */
export const claimChild = defineVerb({
  name: 'claim-child',
  summary: 'Takes on a child who came by an import, by the council’s id and the day of birth.',
  permission: 'core.child.claim',
  route: { method: 'POST', path: '/children/claims' },
  input: claimChildInput,
  output: childClaimed,
  repeat: 'fact',
  sample: (world) => ({
    councilChildId: world.unclaimedCouncilChildId,
    dateOfBirth: '2019-07-23',
    givenNames: 'Wren',
    familyName: 'Example',
    familyId: world.newId(),
    membershipId: world.newId(),
    allocationId: world.newId(),
  }),
  subject: findClaim,
  run: async ({ unit, actor, subject, about }, input) => {
    const { familyId, membershipId, allocationId } = input;
    const personId = subject.isNew ? subject.child.personId : subject.personId;
    about({ records: [membershipId, allocationId, familyId], persons: [personId] });
    if (!subject.isNew) return { personId, familyId, reference: subject.family.reference, isNew: false };
    const reference = subject.family?.reference ?? (await openEmptyFamily(unit, actor, familyId));
    await nameChild(unit, actor, subject.child, input);
    await joinFamily(unit, actor, personId, input);
    await refreshReachAround(unit, { persons: [personId], staff: [actor.staffId] });
    return { personId, familyId, reference, isNew: true };
  },
});

const openEmptyFamily = async ({ db, now }: Unit, { staffId }: Actor, familyId: Id): Promise<string> => {
  const reference = newReference();
  await db.insert(families).values({ id: familyId, reference, recordedAt: now, recordedBy: staffId });
  return reference;
};

const nameChild = async (
  { db, now }: Unit,
  { staffId }: Actor,
  child: UnclaimedChild,
  input: ClaimChild,
): Promise<void> => {
  const { givenNames, familyName, knownAs } = input;
  const after = { givenNames, familyName, knownAs: knownAs ?? null };
  const version = child.version + 1;
  await db
    .update(persons)
    .set({ ...after, searchName: searchNameOf(knownAs, givenNames, familyName), version })
    .where(eq(persons.id, child.personId));
  const before = { givenNames: nameNotYetKnown, familyName: child.familyName, knownAs: null };
  await db
    .insert(changes)
    .values({ tableName: 'persons', rowId: child.personId, version, at: now, by: staffId, before, after });
};

const joinFamily = async (unit: Unit, { staffId }: Actor, personId: Id, input: ClaimChild): Promise<void> => {
  const fact = {
    personId,
    level: 'shared' as const,
    recordedAt: unit.now,
    recordedBy: staffId,
    supersedes: null,
    reason: null,
    from: dayOf(unit.now),
    to: null,
  };
  await appendFact(unit, memberships, {
    ...fact,
    id: input.membershipId,
    familyId: input.familyId,
    livesInHousehold: null,
    verifiedBy: null,
    verifiedOn: null,
  });
  await appendFact(unit, allocations, { ...fact, id: input.allocationId, staffId, role: 'lead-practitioner' });
};
