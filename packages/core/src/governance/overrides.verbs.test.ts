import { type Id, newId } from '@waymark/contracts';
import { systemActor } from '@waymark/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allocate, refreshAllReach } from '../access/index.ts';
import { refreshReach } from '../access/refresh-reach.ts';
import { findPersons } from '../persons/index.ts';
import { settings } from '../settings/tables.ts';
import { dutyShifts } from '../staff/tables.ts';
import { addHouse, addStaff, type TestHouse } from '../testing/index.ts';
import { type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { type Actor, theSystem } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import {
  liftConflict,
  listGovernanceItems,
  listRestricted,
  overrideRestricted,
  restrictPerson,
  setConflict,
} from './index.ts';

let at: PlacedFather;
let governor: Actor;
let duty: Actor;
beforeEach(async () => {
  at = await placeFather();
  governor = await addStaff(at.core, at.house, 'Ida Example', ['information-governance']);
  duty = await addStaff(at.core, at.house, 'Quinn Example', ['duty']);
  await at.core.store.write(async (unit) => {
    await refreshReach(unit, [governor.staffId]);
    unit.audit({ actorId: systemActor, action: 'test-role', outcome: 'done', recordIds: [], personIds: [] });
  });
});
afterEach(() => at.core.remove());

const failure = async (attempt: Promise<unknown>): Promise<unknown> =>
  await attempt.then(
    () => 'done',
    (error: unknown) => error,
  );
const restrict = (personId: Id, isRestricted = true) =>
  performVerb(at.core, restrictPerson, {
    actor: governor,
    input: { personId, restrictionId: newId(), isRestricted, why: 'She works for us' },
  });
const override = (actor: Actor, name = 'Robin Example', dateOfBirth = '1990-02-13') =>
  performVerb(at.core, overrideRestricted, {
    actor,
    input: { overrideId: newId(), name, dateOfBirth, reason: 'She called the front door tonight' },
  });
const found = async (actor: Actor, input: Record<string, unknown> = { name: 'Robin' }) =>
  (await performRead(at.core, findPersons, { actor, input })).persons.map(({ personId }) => personId);

describe('S47 a restricted record', () => {
  it('is there for those tied to it by name alone, and is lifted as it was set: by whom and why', async () => {
    const { motherId } = at.family;
    expect(await found(at.lead)).toEqual([motherId]);
    await restrict(motherId);
    expect(await found(at.lead)).toEqual([]);
    expect(await found(at.worker)).toEqual([motherId]);
    const listed = async () => (await performRead(at.core, listRestricted, { actor: governor, input: {} })).persons;
    expect(await listed()).toMatchObject([{ personId: motherId, why: 'She works for us', by: 'Ida Example' }]);
    await restrict(motherId, false);
    expect(await found(at.lead)).toEqual([motherId]);
    expect(await listed()).toEqual([]);
  });

  it('is opened with a reason for some hours, and information governance is told', async () => {
    const { motherId } = at.family;
    await restrict(motherId);
    expect(await override(duty, 'ROBIN  Éxample')).toMatchObject({ personId: motherId, until: expect.any(String) });
    expect(await found(duty)).toEqual([motherId]);
    const { items } = await performRead(at.core, listGovernanceItems, { actor: governor, input: {} });
    expect(items).toMatchObject([{ kind: 'override-used', staff: 'Quinn Example', person: { personId: motherId } }]);
    at.core.clock.pass({ hours: 4 });
    expect(await found(duty)).toEqual([]);
    await performVerb(at.core, refreshAllReach, { actor: theSystem, input: {} });
    expect(await found(duty)).toEqual([]);
  });

  it('stays open for as many hours as the setting says', async () => {
    await restrict(at.family.motherId);
    await at.core.store.write(async (unit) => {
      await unit.db.insert(settings).values({ key: 'override-hours', value: 1, version: 1 });
      unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
    expect(await override(duty)).toMatchObject({ until: '2026-02-02T10:00:00.000Z' });
  });

  it('that was opened is not handed on: it ends for everyone when it ends', async () => {
    const { motherId } = at.family;
    await restrict(motherId);
    await override(duty);
    const helper = await addStaff(at.core, at.house, 'Kim Example', ['facilitator']);
    const input = { allocationId: newId(), personId: motherId, staffId: helper.staffId, role: 'practitioner' };
    const given = performVerb(at.core, allocate, { actor: duty, input: { ...input, from: '2026-01-05' } });
    expect(await failure(given)).toMatchObject({ kind: 'not-found' });
    expect(await found(helper)).toEqual([]);
  });

  it('of a colleague is not opened with a reason either: it does not exist', async () => {
    const { motherId } = at.family;
    const conflictId = newId();
    const input = { conflictId, staffId: at.offering.facilitator.staffId, personId: motherId, kind: 'own-record' };
    await performVerb(at.core, setConflict, { actor: governor, input: { ...input, why: 'She works for us' } });
    expect(await failure(override(duty))).toEqual(await failure(override(duty, 'Nobody Example')));
    await performVerb(at.core, liftConflict, { actor: governor, input: { conflictId, why: 'She left in May' } });
    expect(await override(duty)).toMatchObject({ personId: motherId });
  });

  it('does not exist for the other side, in conflict, where it is not restricted, or under half a name', async () => {
    const { motherId, childId } = at.family;
    const absent = await failure(override(duty, 'Nobody Example'));
    expect(absent).toMatchObject({ kind: 'not-found' });
    expect(await failure(override(duty))).toEqual(absent);
    await restrict(motherId);
    expect(await failure(override(duty, 'Robin'))).toEqual(absent);
    expect(await failure(override(duty, 'Robin Example', '1990-02-14'))).toEqual(absent);
    const both = { ...at.offering.facilitator, roles: new Set(['facilitator', 'duty'] as const) };
    expect(await failure(override(both))).toEqual(absent);
    await performVerb(at.core, setConflict, {
      actor: governor,
      input: { conflictId: newId(), staffId: duty.staffId, personId: childId, kind: 'set', why: 'His niece' },
    });
    expect(await failure(override(duty))).toEqual(absent);
    const { items } = await performRead(at.core, listGovernanceItems, { actor: governor, input: {} });
    expect(items).toEqual([]);
  });
});

const worksWithHim = async (house: TestHouse): Promise<void> => {
  const { staffId } = await addStaff(at.core, house, 'Jay Example', ['facilitator']);
  const input = { allocationId: newId(), personId: at.family.fatherId, staffId, role: 'practitioner' };
  await performVerb(at.core, allocate, { actor: at.lead, input: { ...input, from: '2026-01-05' } });
};
const wasOnDuty = async (staffId: Id, { teamId }: TestHouse, day: string): Promise<void> =>
  await at.core.store.write(async (unit) => {
    const shift = { from: `${day}T08:00:00.000Z`, to: `${day}T20:00:00.000Z` };
    await unit.db.insert(dutyShifts).values({ id: newId(), teamId, staffId, ...shift });
    unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
  });

describe('S47 a restricted record, for who manages or is on duty for a team that works with the other side,', () => {
  it.each(['team-manager', 'duty'] as const)('does not exist for the %s, and nobody is told of it', async (role) => {
    const { motherId } = at.family;
    await restrict(motherId);
    const theirs = await addHouse(at.core, 'Southtown Council');
    const asking = await addStaff(at.core, theirs, 'Kim Example', [role]);
    await worksWithHim(theirs);
    const absent = await failure(override(asking, 'Nobody Example'));
    expect(absent).toMatchObject({ kind: 'not-found' });
    expect(await failure(override(asking))).toEqual(absent);
    const { items } = await performRead(at.core, listGovernanceItems, { actor: governor, input: {} });
    expect(items).toEqual([]);
  });

  it('does not exist after a duty shift for that team, for 24 months', async () => {
    const { motherId } = at.family;
    await restrict(motherId);
    const theirs = await addHouse(at.core, 'Southtown Council');
    await worksWithHim(theirs);
    const longAgo = await addStaff(at.core, at.house, 'Jo Example', ['duty']);
    await wasOnDuty(duty.staffId, theirs, '2024-03-01');
    await wasOnDuty(longAgo.staffId, theirs, '2024-02-01');
    expect(await failure(override(duty))).toEqual(await failure(override(duty, 'Nobody Example')));
    expect(await override(longAgo)).toMatchObject({ personId: motherId });
  });
});

describe('S28 a search', () => {
  it('by day of birth or number finds the same people as by name, and nobody else', async () => {
    expect(await found(at.lead, { dateOfBirth: '2018-04-17' })).toEqual([at.family.childId]);
    expect((await found(at.lead, { name: 'Example', dateOfBirth: '1990-02-13' })).toSorted()).toEqual(
      [at.family.fatherId, at.family.motherId].toSorted(),
    );
    expect(await found(at.offering.coordinator, { dateOfBirth: '1990-02-13' })).toEqual([at.family.fatherId]);
    expect(await found(at.lead, { identifier: '943 476 5919' })).toEqual([]);
    expect(await failure(found(at.lead, {}))).toMatchObject({ kind: 'invalid' });
  });
});
