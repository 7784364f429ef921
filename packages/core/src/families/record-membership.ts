import {
  AppError,
  dayOf,
  fieldError,
  type Id,
  membershipMade,
  type RecordMembershipInput,
  recordMembershipInput,
} from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, eq, gt, isNull, lte, ne, or } from 'drizzle-orm';
import { membersAround } from '../access/family-people.ts';
import { requireLevel } from '../access/require-level.ts';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { personInReach } from '../persons/person-in-reach.ts';
import { appendFact } from '../verbs/append-fact.ts';
import { defineVerb } from '../verbs/declaration.ts';
import { familyInReach } from './family-in-reach.ts';
import { requireFinder } from './require-finder.ts';
import { memberships } from './tables.ts';

/**
 * Says anew how someone belongs to a family: that he or she left, where he or she lives, who verified it, or that it is
 * known at last who this is (C12). What was said before stays and shows as at its day; coming back is a new membership.
 */
export const recordMembership = defineVerb({
  name: 'record-membership',
  summary: 'Records how a person belongs to a family: household, verification, leaving, coming back.',
  permission: 'core.family.record',
  route: { method: 'POST', path: '/families/:familyId/members' },
  input: recordMembershipInput,
  output: membershipMade,
  repeat: 'fact',
  sample: (world) => ({
    membershipId: world.newId(),
    familyId: world.familyId,
    personId: world.fatherId,
    from: '2025-06-02',
    to: '2025-12-01',
    livesInHousehold: false,
  }),
  subject: async (asked, { familyId, personId }) =>
    (await familyInReach(asked, familyId)) === undefined ? undefined : await personInReach(asked, personId),
  run: async ({ unit, actor, now, about }, input) => {
    const today = dayOf(now);
    await requireLevel(unit, actor, input.personId, 'shared');
    for (const path of ['from', 'verifiedOn'] as const)
      if ((input[path] ?? today) > today)
        throw fieldError(path, 'in-the-future', 'The day must be today or in the past');
    if (input.supersedes !== undefined) await requireOfFamily(unit, input.supersedes.factId, input.familyId);
    await requireNoOther(unit, input);
    await requireFinder(unit, actor, input.findOut);
    const around = await membersAround(unit.db, [input.personId], today);
    const { isNew } = await appendFact(unit, memberships, {
      id: input.membershipId,
      personId: input.personId,
      level: 'shared',
      recordedAt: now,
      recordedBy: actor.staffId,
      supersedes: input.supersedes?.factId ?? null,
      reason: input.supersedes?.reason ?? null,
      familyId: input.familyId,
      from: input.from,
      to: input.to ?? null,
      livesInHousehold: input.livesInHousehold ?? null,
      verifiedBy: input.verifiedBy ?? null,
      verifiedOn: input.verifiedOn ?? null,
      findOutBy: input.findOut?.byStaffId ?? null,
      findOutDueOn: input.findOut?.dueOn ?? null,
    });
    // Those around before as well as after: whoever leaves takes the reach of the family's workers along.
    const touched = [
      input.personId,
      ...around.filter(({ familyId }) => familyId === input.familyId).map(({ personId }) => personId),
    ];
    await refreshReachAround(unit, { persons: [...new Set<Id>(touched)] });
    about({ records: [input.membershipId, input.familyId], persons: [input.personId] });
    return { membershipId: input.membershipId, isNew };
  },
});

const requireOfFamily = async (unit: Unit, factId: Id, familyId: Id): Promise<void> => {
  const [known] = await unit.db
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.id, factId), eq(memberships.familyId, familyId)));
  if (known === undefined) throw fieldError('supersedes.factId', 'not-such-a-fact', 'There is no such fact to correct');
};

/** Nobody belongs to one family twice at a time. */
const requireNoOther = async (
  unit: Unit,
  { membershipId, familyId, personId, from, to, supersedes }: RecordMembershipInput,
): Promise<void> => {
  const [other] = await unit.db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.familyId, familyId),
        eq(memberships.personId, personId),
        ne(memberships.id, membershipId),
        supersedes === undefined ? undefined : ne(memberships.id, supersedes.factId),
        live(memberships),
        or(isNull(memberships.to), gt(memberships.to, from)),
        to === undefined ? undefined : lte(memberships.from, to),
      ),
    )
    .limit(1);
  if (other !== undefined)
    throw new AppError('conflict', 'already-a-member', { message: 'This person belongs to the family at that time' });
};
