import { dayOf, type Id } from '@waymark/contracts';
import { reach, type Unit } from '@waymark/database';
import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { groupStaff } from '../groups/tables.ts';
import { notices } from '../notices/tables.ts';
import { staff } from '../staff/tables.ts';
import type { OpenRegister } from './load-registers.ts';

/**
 * Asks those who lead the group for its register. A notice stands under a person: the first without a mark whom this
 * facilitator may know of; to somebody in conflict with all of them nothing is asked (S47).
 */
export const tellFacilitators = async (unit: Unit, register: OpenRegister): Promise<void> => {
  await unit.db.update(notices).set({ state: 'queued' }).where(ofRegister(register.sessionId, 'withdrawn'));
  for (const staffId of await facilitatorsOf(unit, register.groupId)) {
    const personId = await firstKnownTo(unit, staffId, register.unmarkedPersonIds);
    if (personId === undefined) continue;
    await unit.db
      .insert(notices)
      .values({
        personId,
        level: 'shared',
        toStaffId: staffId,
        channel: 'email',
        kind: 'register',
        recordId: register.sessionId,
        state: 'queued',
        queuedAt: unit.now,
        attempts: 0,
      })
      .onConflictDoNothing();
  }
};

/** A register that is finished asks for nothing: what has not left yet does not leave. */
export const withdrawFromFacilitators = async (unit: Unit, sessionId: Id): Promise<void> => {
  await unit.db.update(notices).set({ state: 'withdrawn' }).where(ofRegister(sessionId, 'queued'));
};

const ofRegister = (sessionId: Id, state: 'queued' | 'withdrawn') =>
  and(eq(notices.kind, 'register'), eq(notices.recordId, sessionId), eq(notices.state, state));

const facilitatorsOf = async (unit: Unit, groupId: Id): Promise<Id[]> => {
  const today = dayOf(unit.now);
  const rows = await unit.db
    .selectDistinct({ staffId: groupStaff.staffId, role: groupStaff.role })
    .from(groupStaff)
    .innerJoin(staff, eq(staff.id, groupStaff.staffId))
    .where(
      and(
        eq(groupStaff.groupId, groupId),
        lte(groupStaff.from, today),
        or(isNull(groupStaff.to), gt(groupStaff.to, today)),
        eq(staff.isActive, true),
      ),
    )
    .orderBy(asc(groupStaff.staffId));
  const leads = rows.filter(({ role }) => role === 'lead');
  return [...new Set((leads.length === 0 ? rows : leads).map(({ staffId }) => staffId))];
};

const firstKnownTo = async (unit: Unit, staffId: Id, personIds: readonly Id[]): Promise<Id | undefined> => {
  if (personIds.length === 0) return undefined;
  const [row] = await unit.db
    .select({ personId: reach.personId })
    .from(reach)
    .where(
      and(
        eq(reach.staffId, staffId),
        eq(reach.level, 'shared'),
        inArray(reach.personId, [...personIds]),
        gt(reach.until, unit.now),
      ),
    )
    .orderBy(asc(reach.personId))
    .limit(1);
  return row?.personId;
};
