import { newId } from '@waymark/contracts';
import { systemActor } from '@waymark/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refreshReach } from '../access/refresh-reach.ts';
import { chaseRegisters } from '../chases/index.ts';
import { beginEnding } from '../enrolments/index.ts';
import { escalateNotices } from '../notices/index.ts';
import { offeringStaff } from '../programmes/tables.ts';
import { dutyShifts } from '../staff/tables.ts';
import { watchTonight } from '../status/index.ts';
import { everyPage } from '../testing/every-page.ts';
import { addHouse, addStaff } from '../testing/index.ts';
import { markFather, type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { type Actor, theSystem } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { viewOversight } from './index.ts';

let at: PlacedFather;
let manager: Actor;
beforeEach(async () => {
  at = await placeFather();
  manager = await addStaff(at.core, at.house, 'Morgan Example', ['team-manager']);
  await refresh(manager);
});
afterEach(() => at.core.remove());

const refresh = (actor: Actor) =>
  at.core.store.write(async (unit) => {
    await refreshReach(unit, [actor.staffId]);
    unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
  });
/** A manager of the offering at the provider. */
const providerManager = async (): Promise<Actor> => {
  const house = await addHouse(at.core, 'Example Provider Office', 'provider');
  const actor = await addStaff(at.core, house, 'Robin Provider', ['provider-manager']);
  const { offeringId } = at.offering;
  await at.core.store.write(async (unit) => {
    const { staffId } = actor;
    await unit.db.insert(offeringStaff).values({ offeringId, staffId, role: 'provider-manager', from: '2026-01-01' });
    unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
  });
  await refresh(actor);
  return actor;
};
const view = (actor = manager) => performRead(at.core, viewOversight, { actor, input: {} });
const system = (verb: typeof chaseRegisters | typeof watchTonight | typeof escalateNotices, moment: string) => {
  at.core.clock.set(moment);
  return everyPage((input) => performVerb(at.core, verb as typeof chaseRegisters, { actor: theSystem, input }), []);
};

describe('what a manager must act on', () => {
  it('S4 a late register stands there with its facilitator named, until it is recorded', async () => {
    await system(chaseRegisters, '2026-02-06T20:30:00Z');
    const late = {
      sessionId: at.sessionIds[0],
      facilitators: ['Finn Example'],
      people: [{ personId: at.family.fatherId, name: 'Kit Example' }],
      rule: 'register-unmarked-hours-24',
      ruleVersion: 'core-1',
    };
    expect((await view()).lateRegisters).toMatchObject([{ ...late, groupTitle: null }]);
    const ofProvider = await providerManager();
    expect((await view(ofProvider)).lateRegisters).toMatchObject([{ ...late, groupTitle: 'Thursday group' }]);
    await markFather(at, 1, 'attended');
    at.core.clock.set('2026-02-07T09:00:00Z');
    expect((await view()).lateRegisters).toEqual([]);
  });

  it('S41 a safety notice that nobody has acknowledged, as the call it has become; not on his side', async () => {
    await system(watchTonight, '2026-02-05T18:50:00Z');
    const aboutHer = async () =>
      (await view()).undelivered.filter(({ aboutName }) => aboutName === 'Robin Example').map(({ kind }) => kind);
    expect((await view()).undelivered).toMatchObject([{ kind: 'safety', aboutName: 'Wren Example', toName: null }]);
    expect(await aboutHer()).toEqual([]);
    await system(escalateNotices, '2026-02-05T19:50:00Z');
    expect(await aboutHer()).toEqual(['duty-call']);
    expect((await view(await providerManager())).undelivered).toEqual([]);
  });

  it('S24 an ending that waits, and after 3 days that it is the manager’s', async () => {
    await markFather(at, 1, 'attended');
    const { coordinator } = at.offering;
    const input = { enrolmentId: at.enrolmentId, reason: 'stopped-attending' };
    await performVerb(at.core, beginEnding, { actor: coordinator, input });
    const line = { name: 'Kit Example', programme: 'Small Steps', familyId: at.family.familyId };
    expect((await view()).endings).toMatchObject([{ ...line, isManagers: false }]);
    at.core.clock.set('2026-02-08T20:30:00Z');
    expect((await view()).endings).toMatchObject([{ ...line, isManagers: true }]);
    expect((await view()).notSeen).toEqual([]);
  });

  it('who was not seen for more than 14 days, whatever the reason, from the day last seen or the first session', async () => {
    at.core.clock.set('2026-02-19T09:00:00Z');
    expect((await view()).notSeen).toEqual([]);
    at.core.clock.set('2026-02-20T09:00:00Z');
    expect((await view()).notSeen).toMatchObject([{ name: 'Kit Example', lastSeenOn: null, days: 15 }]);
    await markFather(at, 2, 'attended');
    at.core.clock.set('2026-03-13T09:00:00Z');
    expect((await view()).notSeen).toMatchObject([{ lastSeenOn: '2026-02-12', days: 29 }]);
  });

  it('how often each of the own workers was interrupted, this week and last', async () => {
    await markFather(at, 1, 'absent-no-contact');
    const [line, ...others] = (await view()).interruptions;
    expect(others).toEqual([]);
    expect(line).toMatchObject({ name: 'Lee Example', lastWeek: 0, isTooMany: false });
    expect(line?.thisWeek).toBeGreaterThan(0);
    at.core.clock.set('2026-02-10T09:00:00Z');
    expect((await view()).interruptions).toMatchObject([{ thisWeek: 0, lastWeek: line?.thisWeek }]);
  });

  it('is of the own team alone, and of duty for its hours alone', async () => {
    await system(chaseRegisters, '2026-02-06T20:30:00Z');
    const elsewhere = await addHouse(at.core, 'Other Council');
    const stranger = await addStaff(at.core, elsewhere, 'Other Example', ['team-manager']);
    await refresh(stranger);
    const nothing = { lateRegisters: [], undelivered: [], endings: [], notSeen: [], interruptions: [] };
    expect(await view(stranger)).toMatchObject(nothing);
    const duty = await addStaff(at.core, at.house, 'Dee Example', ['duty']);
    expect(await view(duty)).toMatchObject(nothing);
    const from = '2026-02-06T20:00:00.000Z';
    await at.core.store.write(async (unit) => {
      const row = { teamId: at.house.teamId, staffId: duty.staffId, from, to: '2026-02-07T08:00:00.000Z' };
      await unit.db.insert(dutyShifts).values(row);
      unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [newId()], personIds: [] });
    });
    await refresh(duty);
    expect((await view(duty)).lateRegisters).toHaveLength(1);
    at.core.clock.set('2026-02-07T08:00:00Z');
    expect(await view(duty)).toMatchObject(nothing);
  });
});
