import { type Id, newId, type Role } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refreshDutyReach } from '../access/refresh-duty-reach.ts';
import { setGroupStaff } from '../groups/index.ts';
import { findPersons } from '../persons/index.ts';
import { addHouse, addStaff, giveWorker, type TestHouse } from '../testing/index.ts';
import { type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { type Actor, theSystem } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { endDutyShift, listDutyShifts, planDutyShift } from './index.ts';

let at: PlacedFather;
let manager: Actor;
beforeEach(async () => {
  at = await placeFather();
  manager = await addStaff(at.core, at.house, 'Helen Example', ['team-manager']);
});
afterEach(() => at.core.remove());

const shift = { from: '2026-02-02T08:00:00Z', to: '2026-02-03T08:00:00Z' };

const plan = async (actor: Actor, staffId: Id, given: Record<string, unknown> = {}): Promise<unknown> =>
  await performVerb(at.core, planDutyShift, {
    actor,
    input: { shiftId: newId(), teamId: at.house.teamId, staffId, ...shift, ...given },
  }).catch((refused: unknown) => refused);

const found = async (actor: Actor): Promise<number> =>
  (await performRead(at.core, findPersons, { actor, input: { name: 'Example' } })).persons.length;

const member = async (roles: readonly Role[], house: TestHouse = at.house): Promise<Actor> =>
  await addStaff(at.core, house, 'Sam Example', roles);

describe('S28 a duty shift gives a team’s families for hours to who holds that role, planned by that team’s manager', () => {
  it('and ends with its hours', async () => {
    const duty = await member(['duty']);
    expect(await found(duty)).toBe(0);
    expect(await plan(manager, duty.staffId)).toMatchObject({});
    expect(await found(duty)).toBe(3);
    at.core.clock.set('2026-02-03T08:00:00Z');
    expect(await found(duty)).toBe(0);
  });

  it('and begins with them, where it was planned ahead', async () => {
    const duty = await member(['duty']);
    await plan(manager, duty.staffId, { from: '2026-02-02T20:00:00Z' });
    const everyMinute = () => performVerb(at.core, refreshDutyReach, { actor: theSystem, input: {} });
    at.core.clock.set('2026-02-02T19:59:00Z');
    expect(await everyMinute()).toEqual({ refreshed: 0, after: null });
    expect(await found(duty)).toBe(0);
    at.core.clock.set('2026-02-02T20:00:00Z');
    expect(await everyMinute()).toMatchObject({ refreshed: 1 });
    expect(await found(duty)).toBe(3);
    expect(await everyMinute()).toEqual({ refreshed: 0, after: null });
  });

  it.each(['lead-practitioner', 'duty', 'provider-manager', 'facilitator', 'administrator'] as const)(
    'nobody plans one for himself as %s',
    async (role) => {
      const curious = await member([role]);
      expect(await plan(curious, curious.staffId)).toMatchObject({ kind: 'not-allowed' });
      expect(await plan(manager, curious.staffId)).toMatchObject(
        role === 'duty' ? {} : { kind: 'invalid', code: 'not-in-this-role' },
      );
    },
  );

  it('nor does the manager of another team, for whom this one does not exist', async () => {
    const elsewhere = await addHouse(at.core, 'Southtown Council');
    const duty = await member(['duty']);
    const neighbour: Actor = { ...(await member(['team-manager'], elsewhere)) };
    expect(await plan(neighbour, duty.staffId)).toMatchObject({ code: 'unknown-team' });
    expect(await plan(neighbour, duty.staffId, { teamId: newId() })).toMatchObject({ code: 'unknown-team' });
  });

  it('nor is it for longer than a day at a time', async () => {
    const duty = await member(['duty']);
    expect(await plan(manager, duty.staffId, { to: '2026-02-03T09:00:01Z' })).toMatchObject({ code: 'too-long' });
    expect(await plan(manager, duty.staffId, { to: '2026-02-03T09:00:00Z' })).toMatchObject({
      shiftId: expect.any(String),
    });
  });

  it('nor for someone who works with the other side of a pair the team works with, cover included', async () => {
    const mixed = await addHouse(at.core, 'Harbour', 'provider');
    const hers = await member(['partner-support'], mixed);
    await giveWorker(at.core, at.lead, at.family.motherId, hers);
    const his = await member(['duty', 'facilitator'], mixed);
    await putInGroup(his);
    const refused = await plan(theSystem, his.staffId, { teamId: mixed.teamId });
    expect(refused).toMatchObject({ kind: 'conflict', code: 'cannot-be-arranged' });
    expect(await found(his)).toBe(2);
  });
});

const putInGroup = async (his: Actor): Promise<void> => {
  await performVerb(at.core, setGroupStaff, {
    actor: at.offering.coordinator,
    ifMatch: 2,
    input: {
      groupId: at.groupId,
      staff: [
        { staffId: at.offering.facilitator.staffId, role: 'lead' },
        { staffId: his.staffId, role: 'cover' },
      ],
    },
  });
};

describe('S28 the shifts of a team', () => {
  const list = async (actor: Actor) => await performRead(at.core, listDutyShifts, { actor, input: {} });
  const end = async (actor: Actor, shiftId: Id): Promise<unknown> =>
    await performVerb(at.core, endDutyShift, { actor, input: { shiftId } }).catch((refused: unknown) => refused);

  it('are listed with who can take one, for its own manager', async () => {
    const duty = await member(['duty']);
    await member(['facilitator']);
    const shiftId = newId();
    await plan(manager, duty.staffId, { shiftId });
    expect(await list(manager)).toMatchObject({
      teamId: at.house.teamId,
      shifts: [{ shiftId, name: 'Sam Example', isOn: true, isOver: false }],
      workers: [{ staffId: duty.staffId }],
    });
    const elsewhere = await addHouse(at.core, 'Southtown Council');
    const neighbour = await member(['team-manager'], elsewhere);
    expect(await list(neighbour)).toMatchObject({ shifts: [], workers: [] });
    expect(await end(neighbour, shiftId)).toEqual(await end(neighbour, newId()));
  });

  it('give nothing more from the moment one is ended, and one that has not begun is taken off', async () => {
    const duty = await member(['duty']);
    const [now, later] = [newId(), newId()];
    await plan(manager, duty.staffId, { shiftId: now });
    await plan(manager, duty.staffId, { shiftId: later, from: '2026-02-04T08:00:00Z', to: '2026-02-04T20:00:00Z' });
    at.core.clock.pass({ hours: 1 });
    expect(await found(duty)).toBe(3);
    expect(await end(manager, now)).toMatchObject({ endedAt: at.core.store.now() });
    expect(await found(duty)).toBe(0);
    await end(manager, later);
    expect(await end(manager, later)).toMatchObject({ endedAt: '2026-02-04T08:00:00.000Z' });
    expect((await list(manager)).shifts.map(({ shiftId }) => shiftId)).toEqual([now]);
    const endedAt = at.core.store.now();
    at.core.clock.set('2026-02-04T10:00:00Z');
    expect(await end(manager, now)).toMatchObject({ endedAt });
    expect(await found(duty)).toBe(0);
  });
});
