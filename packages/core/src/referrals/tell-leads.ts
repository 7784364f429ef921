import { dayOf, type Id } from '@waymark/contracts';
import type { Unit } from '@waymark/database';
import { live } from '@waymark/kit';
import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { allocations } from '../access/tables.ts';
import { notices } from '../notices/tables.ts';
import { staff } from '../staff/tables.ts';
import { referralChildren, referralEvents } from './tables.ts';

/**
 * Tells the lead practitioner of each child named in a referral that its start does not come in time. The notice stands
 * under the child; without a lead practitioner it stays visibly without a recipient (S23). One an event.
 */
export const tellLeads = async (unit: Unit, referralId: Id): Promise<void> => {
  const named = await unit.db
    .select({ childId: referralChildren.personId })
    .from(referralChildren)
    .where(eq(referralChildren.referralId, referralId))
    .orderBy(asc(referralChildren.id));
  const events = await unit.db
    .select({ id: referralEvents.id })
    .from(referralEvents)
    .where(and(eq(referralEvents.referralId, referralId), eq(referralEvents.kind, 'need-by-flagged')))
    .orderBy(asc(referralEvents.at), asc(referralEvents.id));
  const eventId = events.at(-1)?.id;
  if (named.length === 0 || eventId === undefined) return;
  const childIds = named.map(({ childId }) => childId);
  const leads = await leadsOf(unit, childIds);
  for (const childId of childIds) {
    const own = leads.filter((lead) => lead.childId === childId);
    for (const staffId of own.length === 0 ? [null] : own.map((lead) => lead.staffId)) {
      await unit.db.insert(notices).values({
        personId: childId,
        level: 'casework',
        toStaffId: staffId,
        channel: 'email',
        kind: 'need-by',
        recordId: eventId,
        state: staffId === null ? 'no-recipient' : 'queued',
        queuedAt: unit.now,
        attempts: 0,
      });
    }
  }
};

const leadsOf = async (unit: Unit, childIds: readonly Id[]) => {
  const today = dayOf(unit.now);
  return await unit.db
    .selectDistinct({ childId: allocations.personId, staffId: allocations.staffId })
    .from(allocations)
    .innerJoin(staff, eq(staff.id, allocations.staffId))
    .where(
      and(
        inArray(allocations.personId, [...childIds]),
        eq(allocations.role, 'lead-practitioner'),
        live(allocations),
        lte(allocations.from, today),
        or(isNull(allocations.to), gt(allocations.to, today)),
        eq(staff.isActive, true),
      ),
    )
    .orderBy(asc(allocations.staffId));
};
