import { newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { addHouse, addSmallGroup, addStaff, giveWorker } from '../testing/index.ts';
import { type PlacedFather, placeFather } from '../testing/placed-father.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { planCover, setGroupStaff, viewGroup } from './index.ts';

let at: PlacedFather;
let fay: Actor;
beforeEach(async () => {
  at = await placeFather();
  fay = await addStaff(at.core, await addHouse(at.core, 'P', 'provider'), 'Fay Example', ['facilitator']);
});
afterEach(() => at.core.remove());

const cover = (more: Record<string, unknown> = {}) => {
  const days = { from: '2026-02-10', lastDay: '2026-02-12' };
  const input = { coverId: newId(), groupId: at.groupId, staffId: fay.staffId, ...days, ...more };
  return performVerb(at.core, planCover, { actor: at.offering.coordinator, input });
};
const view = (actor: Actor) => performRead(at.core, viewGroup, { actor, input: { groupId: at.groupId } });
const covers = async () => {
  const { staff } = await view(at.offering.coordinator);
  return staff.filter(({ role }) => role === 'cover').map(({ name, days }) => `${name} ${days?.from} ${days?.last}`);
};
const atDay = async (day: string) => {
  at.core.clock.set(`${day}T09:00:00Z`);
  await at.core.store.write(async (unit) => {
    await refreshReachAround(unit, { groupId: at.groupId });
    unit.audit({ actorId: fay.staffId, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
  });
};

describe('cover for some days', () => {
  it('S8 reads the group on its days alone, and is planned once', async () => {
    const coverId = newId();
    expect(await cover({ coverId })).toEqual({ coverId, isNew: true });
    expect(await cover({ coverId })).toEqual({ coverId, isNew: false });
    expect(await covers()).toEqual(['Fay Example 2026-02-10 2026-02-12']);
    await expect(view(fay)).rejects.toMatchObject({ kind: 'not-found' });
    await atDay('2026-02-12');
    expect(await view(fay)).toMatchObject({ title: 'Thursday group' });
    await atDay('2026-02-15');
    expect(await covers()).toEqual([]);
    await expect(view(fay)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is told where the one who covers leads elsewhere then, and only on the days covered', async () => {
    const other = await addSmallGroup(at.core, at.offering, { startsOn: '2026-02-12', title: 'Other' });
    const staff = [{ staffId: fay.staffId, role: 'lead' }];
    const { coordinator: actor } = at.offering;
    await performVerb(at.core, setGroupStaff, { actor, ifMatch: 2, input: { groupId: other, staff } });
    await expect(cover()).rejects.toMatchObject({
      code: 'already-booked',
      detail: { facts: { bookings: [`${fay.staffId} 2026-02-12T18:30:00.000Z`] } },
    });
    expect(await cover({ from: '2026-02-03', lastDay: '2026-02-05' })).toMatchObject({ isNew: true });
  });

  it('S38 not in the past, not backwards, not who is in the group, and not without the role', async () => {
    await expect(cover({ from: '2026-02-01' })).rejects.toMatchObject({ code: 'in-the-past' });
    await expect(cover({ lastDay: '2026-02-09' })).rejects.toMatchObject({ kind: 'invalid' });
    const { staffId } = at.offering.facilitator;
    await expect(cover({ staffId })).rejects.toMatchObject({ code: 'already-in-the-group' });
    await expect(cover({ staffId: at.lead.staffId })).rejects.toMatchObject({ code: 'not-in-this-role' });
  });

  it('S28 nobody who works with the other side of one of its people', async () => {
    const both = await addStaff(at.core, at.house, 'Robin Both', ['partner-support', 'facilitator']);
    await giveWorker(at.core, at.lead, at.family.motherId, both);
    await expect(cover({ staffId: both.staffId })).rejects.toMatchObject({ code: 'cannot-be-arranged' });
  });
});
