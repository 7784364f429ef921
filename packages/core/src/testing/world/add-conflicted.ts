import { type Id, newId, roles } from '@waymark/contracts';
import { systemActor } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { refreshReach } from '../../access/refresh-reach.ts';
import { allocations, conflicts } from '../../access/tables.ts';
import { groupStaff } from '../../groups/tables.ts';
import { offeringStaff } from '../../programmes/tables.ts';
import { referrals } from '../../referrals/tables.ts';
import { dutyShifts } from '../../staff/tables.ts';
import type { Actor } from '../../verbs/actor.ts';
import { addStaff } from '../staff-of.ts';
import type { AccessWorld } from './open-world.ts';

/** A data officer reads files of the council by its own ids and no record here; what a file says is not held back yet. */
const held = roles.filter((role) => role !== 'data-officer');

/**
 * Somebody of the own council in every other role at once, tied to the family in every way there is and in conflict with the
 * mother: for this person none of it exists (S47).
 */
export const addConflicted = async ({ core, own: { world } }: AccessWorld): Promise<Actor> => {
  const house = { organisationId: world.organisationId, teamId: world.teamId };
  const conflicted = await addStaff(core, house, 'Own relative', held);
  const { staffId } = conflicted;
  const since = '2026-01-05';
  await core.store.write(async (unit) => {
    const { db, now } = unit;
    const allocated = (personId: Id, role: typeof allocations.$inferInsert.role) => ({
      personId,
      staffId,
      role,
      from: since,
      level: 'shared' as const,
      recordedAt: now,
      recordedBy: systemActor,
    });
    await db
      .insert(allocations)
      .values([
        allocated(world.childId, 'lead-practitioner'),
        allocated(world.childId, 'child-advocate'),
        allocated(world.motherId, 'partner-support'),
        allocated(world.fatherId, 'practitioner'),
      ]);
    await db.insert(groupStaff).values({ groupId: world.groupId, staffId, role: 'cover', from: since });
    await db.insert(offeringStaff).values([
      { offeringId: world.offeringId, staffId, role: 'coordinator', from: since },
      { offeringId: world.offeringId, staffId, role: 'provider-manager', from: since },
    ]);
    await db.insert(dutyShifts).values({ teamId: world.teamId, staffId, from: now, to: '2026-03-06T08:00:00.000Z' });
    await db.update(referrals).set({ referrerId: staffId }).where(eq(referrals.id, world.referralId));
    await db.insert(conflicts).values({ staffId, personId: world.motherId, recordedAt: now, recordedBy: newId() });
    await refreshReach(unit, [staffId]);
    unit.audit({ actorId: systemActor, action: 'test-conflict', outcome: 'done', recordIds: [], personIds: [] });
  });
  return conflicted;
};
