import { newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allocate } from '../access/index.ts';
import { makeOffer } from '../offers/index.ts';
import {
  acceptToWaiting,
  addHouse,
  addSmallFamily,
  addSmallGroup,
  addSmallOffering,
  addStaff,
  givePlaceTo,
  giveWorker,
  openTestCore,
  programmesOf,
  referFather,
  type SmallFamily,
  type SmallOffering,
  smallProgramme,
  type TestCore,
} from '../testing/index.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { addGroup, previewSchedule, setGroupStaff, viewGroup } from './index.ts';

let core: TestCore;
let lead: Actor;
let worker: Actor;
let family: SmallFamily;
let offering: SmallOffering;
beforeEach(async () => {
  core = await openTestCore(programmesOf([smallProgramme()]));
  const council = await addHouse(core, 'Example Council');
  lead = await addStaff(core, council, 'Lee Example', ['lead-practitioner']);
  worker = await addStaff(core, council, 'Pat Example', ['partner-support', 'facilitator']);
  family = await addSmallFamily(core, lead, 'Example');
  offering = await addSmallOffering(core);
});
afterEach(() => core.remove());

const view = (groupId: string, actor = offering.coordinator) =>
  performRead(core, viewGroup, { actor, input: { groupId } });
const dates = {
  startsOn: '2026-03-26',
  slots: [{ weekday: 4, from: '18:30', to: '20:30' }],
  datesLeftOut: ['2026-04-02'],
};
const lead1 = (actor: Actor) => ({ staffId: actor.staffId, role: 'lead' });

describe('adding a group', () => {
  it('S9 what the preview shows is what is saved, at 18:30 across the clock change', async () => {
    const { offeringId, coordinator: actor } = offering;
    const preview = await performRead(core, previewSchedule, { actor, input: { offeringId, ...dates } });
    expect(preview.skipped).toEqual([{ day: '2026-04-02', why: 'left-out' }]);
    const groupId = newId();
    const input = {
      groupId,
      offeringId,
      ...dates,
      title: 'Thursdays',
      venue: 'Library',
      capacity: 8,
      mode: 'in-person',
    };
    expect(await performVerb(core, addGroup, { actor, input })).toEqual({
      groupId,
      isNew: true,
      version: 1,
      sessions: 3,
    });
    expect(await performVerb(core, addGroup, { actor, input })).toMatchObject({ isNew: false, sessions: 3 });
    await expect(performVerb(core, addGroup, { actor, input: { ...input, venue: 'Hall' } })).rejects.toMatchObject({
      code: 'fact-id-reused',
    });
    const saved = (await view(groupId)).sessions.map(({ number, startsAt, endsAt }) => ({ number, startsAt, endsAt }));
    const shown = preview.items
      .filter(({ isOfOnePerson }) => !isOfOnePerson)
      .map(({ number, startsAt, endsAt }) => ({ number, startsAt, endsAt }));
    expect(saved).toEqual(shown);
    expect(saved.map(({ startsAt }) => startsAt)).toEqual([
      '2026-03-26T18:30:00.000Z',
      '2026-04-09T17:30:00.000Z',
      '2026-04-16T17:30:00.000Z',
    ]);
  });

  it('says when joining closes and how many places are left', async () => {
    await giveWorker(core, lead, family.motherId, worker);
    const groupId = await addSmallGroup(core, offering, { startsOn: '2026-03-12', capacity: 3 });
    const referral = await referFather(core, offering, { lead, family });
    await givePlaceTo(core, offering, referral, groupId);
    expect(await view(groupId)).toMatchObject({
      placesLeft: 2,
      isOpen: true,
      joinsCloseAfter: 2,
      joinsCloseAt: '2026-03-19T20:30:00.000Z',
      people: [{ name: 'Kit Example', state: 'enrolled', startedAt: null }],
      staff: [{ name: 'Finn Example', role: 'lead' }],
    });
    expect((await view(groupId, offering.facilitator)).people).toHaveLength(1);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an end before its start', { slots: [{ weekday: 4, from: '20:30', to: '18:30' }] }, 'invalid-input'],
    [
      'a time the clock change leaves out',
      { startsOn: '2026-03-29', slots: [{ weekday: 7, from: '01:30', to: '03:30' }] },
      'no-such-local-time',
    ],
    ['a slot that cannot hold the content', { slots: [{ weekday: 4, from: '18:30', to: '19:00' }] }, 'slot-too-short'],
    ['an impossible date left out', { datesLeftOut: ['2026-02-30'] }, 'invalid-input'],
  ])('S38 refuses %s', async (_what, change, code) => {
    const input = {
      groupId: newId(),
      offeringId: offering.offeringId,
      ...dates,
      title: 'T',
      venue: 'V',
      capacity: 8,
      mode: 'in-person',
      ...change,
    };
    await expect(performVerb(core, addGroup, { actor: offering.coordinator, input })).rejects.toMatchObject({
      kind: 'invalid',
      code,
    });
  });

  it('a group of another provider does not exist', async () => {
    const groupId = await addSmallGroup(core, offering, { startsOn: '2026-03-12' });
    const elsewhere = await addSmallOffering(core);
    await expect(view(groupId, elsewhere.coordinator)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(view(groupId, elsewhere.facilitator)).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('who leads a group', () => {
  it('S19 a list that was opened before it changed is refused', async () => {
    const groupId = await addSmallGroup(core, offering, { startsOn: '2026-03-12' });
    const set = { actor: offering.coordinator, ifMatch: 1, input: { groupId, staff: [lead1(offering.facilitator)] } };
    await expect(performVerb(core, setGroupStaff, set)).rejects.toMatchObject({
      code: 'stale-version',
      detail: { facts: { version: 2 } },
    });
  });

  it('a facilitator who is taken off reads nothing of the group any more', async () => {
    const groupId = await addSmallGroup(core, offering, { startsOn: '2026-03-12' });
    const second = await addStaff(core, await addHouse(core, 'P', 'provider'), 'Fay Example', ['facilitator']);
    await performVerb(core, setGroupStaff, {
      actor: offering.coordinator,
      ifMatch: 2,
      input: { groupId, staff: [lead1(second)] },
    });
    expect((await view(groupId, second)).staff.map(({ name }) => name)).toEqual(['Fay Example']);
    await expect(view(groupId, offering.facilitator)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('somebody without the role, or no lead at all, is refused where it stands', async () => {
    const groupId = await addSmallGroup(core, offering, { startsOn: '2026-03-12' });
    const set = (staff: unknown[]) =>
      performVerb(core, setGroupStaff, { actor: offering.coordinator, ifMatch: 2, input: { groupId, staff } });
    await expect(set([lead1(lead)])).rejects.toMatchObject({
      detail: { fields: [{ path: 'staff.0.staffId', code: 'not-in-this-role' }] },
    });
    await expect(set([{ staffId: offering.facilitator.staffId, role: 'cover' }])).rejects.toMatchObject({
      detail: { fields: [{ path: 'staff', code: 'lead-missing' }] },
    });
  });

  it.each(['lead', 'cover'] as const)(
    'S28 C13 as %s nobody who works with the other side of one of its people, told without naming anyone',
    async (role) => {
      await giveWorker(core, lead, family.motherId, worker);
      const groupId = await addSmallGroup(core, offering, { startsOn: '2026-03-12' });
      const referral = await referFather(core, offering, { lead, family });
      await givePlaceTo(core, offering, referral, groupId);
      const staff = [lead1(offering.facilitator), { staffId: worker.staffId, role }];
      const error = await performVerb(core, setGroupStaff, {
        actor: offering.coordinator,
        ifMatch: 2,
        input: { groupId, staff },
      }).catch((refused: unknown) => refused);
      expect(error).toMatchObject({ kind: 'conflict', code: 'cannot-be-arranged' });
      expect(JSON.stringify(error)).not.toContain(worker.staffId);
      expect(JSON.stringify(error)).not.toMatch(/Pat|Robin|Kit/);
      expect((await view(groupId)).staff.map(({ name }) => name)).toEqual(['Finn Example']);
    },
  );

  it('S28 nor for 24 months after that work has ended', async () => {
    const allocationId = newId();
    const given = {
      allocationId,
      personId: family.motherId,
      staffId: worker.staffId,
      role: 'partner-support',
      from: '2026-01-05',
      to: '2026-02-05',
    };
    await performVerb(core, allocate, { actor: lead, input: given });
    const groupId = await addSmallGroup(core, offering, { startsOn: '2026-03-12' });
    const referral = await referFather(core, offering, { lead, family });
    await givePlaceTo(core, offering, referral, groupId);
    const set = {
      actor: offering.coordinator,
      ifMatch: 2,
      input: { groupId, staff: [lead1(offering.facilitator), { staffId: worker.staffId, role: 'cover' }] },
    };
    await expect(performVerb(core, setGroupStaff, set)).rejects.toMatchObject({ code: 'cannot-be-arranged' });
    core.clock.set('2028-02-06T10:00:00Z');
    expect(await performVerb(core, setGroupStaff, set)).toMatchObject({ version: 3 });
  });

  it('S28 an offer into a group led by such a worker is refused the same way', async () => {
    await giveWorker(core, lead, family.motherId, worker);
    const groupId = await addSmallGroup(core, offering, { startsOn: '2026-03-12' });
    const staff = [lead1(offering.facilitator), { staffId: worker.staffId, role: 'co-facilitator' }];
    await performVerb(core, setGroupStaff, { actor: offering.coordinator, ifMatch: 2, input: { groupId, staff } });
    const referral = await referFather(core, offering, { lead, family });
    await acceptToWaiting(core, offering, referral);
    const offer = {
      actor: offering.coordinator,
      idempotencyKey: newId(),
      input: { ...referral, groupId, answerBy: '2026-03-12' },
    };
    await expect(performVerb(core, makeOffer, offer)).rejects.toMatchObject({ code: 'cannot-be-arranged' });
  });
});
