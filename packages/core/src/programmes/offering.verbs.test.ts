import { newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listWaiting, makeReferral, viewReferral } from '../referrals/index.ts';
import {
  addHouse,
  addSmallFamily,
  addSmallOffering,
  addStaff,
  openTestCore,
  programmesOf,
  referFather,
  type SmallOffering,
  smallForm,
  smallProgramme,
  type TestCore,
} from '../testing/index.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { addOffering, changeOffering, listOfferings, setOfferingStaff, viewOffering } from './index.ts';

let core: TestCore;
let offering: SmallOffering;
beforeEach(async () => {
  core = await openTestCore(programmesOf([smallProgramme()]));
  offering = await addSmallOffering(core);
});
afterEach(() => core.remove());

const change = (ifMatch: number, input: Record<string, unknown>) =>
  performVerb(core, changeOffering, {
    actor: offering.administrator,
    ifMatch,
    input: { offeringId: offering.offeringId, ...input },
  });
const view = () =>
  performRead(core, viewOffering, { actor: offering.administrator, input: { offeringId: offering.offeringId } });

describe('an offering', () => {
  it('takes the settings of its programme, defaults filled in, errors located', async () => {
    expect((await view()).settings).toEqual({ groupSize: 10 });
    await expect(change(2, { settings: { groupSize: 99, colour: 'red' } })).rejects.toMatchObject({
      kind: 'invalid',
      detail: {
        fields: [
          { path: 'settings.groupSize', code: 'too-big' },
          { path: 'settings.colour', code: 'unknown-field' },
        ],
      },
    });
    await change(2, { settings: { groupSize: 12 } });
    expect((await view()).settings).toEqual({ groupSize: 12 });
  });

  it('keeps what it was: who changed it, when, before and after', async () => {
    await change(2, { whoMayRefer: ['health'], area: 'Southtown' });
    const { history } = await view();
    expect(history.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(history[0]).toMatchObject({
      by: 'Ash Example',
      at: '2026-03-05T18:30:00.000Z',
      before: { area: 'Northtown', whoMayRefer: ['local-authority', 'school'] },
      after: { area: 'Southtown', whoMayRefer: ['health'] },
    });
    expect(history[0]?.after).not.toHaveProperty('title');
  });

  it('S19 a page that was opened before someone else changed it is refused with who and when', async () => {
    await change(2, { area: 'Southtown' });
    await expect(change(2, { area: 'Westtown' })).rejects.toMatchObject({
      code: 'stale-version',
      detail: { facts: { version: 3, changedBy: 'Ash Example', changedAt: '2026-03-05T18:30:00.000Z' } },
    });
  });

  it('S38 an unknown programme, provider or field and an end before the start are located', async () => {
    const input = {
      offeringId: newId(),
      programmeId: 'small-steps',
      providerId: offering.coordinator.organisationId,
      title: 'Another',
      area: 'North',
      whoMayRefer: ['health'],
      settings: {},
      from: '2026-01-05',
    };
    const add = (changed: Record<string, unknown>) =>
      performVerb(core, addOffering, { actor: offering.administrator, input: { ...input, ...changed } });
    await expect(add({ programmeId: 'nothing' })).rejects.toMatchObject({
      code: 'unknown-programme',
      detail: { fields: [{ path: 'programmeId' }] },
    });
    await expect(add({ providerId: newId() })).rejects.toMatchObject({ code: 'unknown-organisation' });
    await expect(add({ to: '2026-01-04' })).rejects.toMatchObject({
      detail: { fields: [{ path: 'to', code: 'ends-before-it-starts' }] },
    });
    expect(await add({})).toEqual({ offeringId: input.offeringId, version: 1 });
    expect(await add({})).toEqual({ offeringId: input.offeringId, version: 1 });
    await expect(add({ area: 'South' })).rejects.toMatchObject({ code: 'fact-id-reused' });
  });

  it('B6 stands in the catalogue with who may refer, for everyone who may look', async () => {
    const school = await addHouse(core, 'Example Council');
    const referrer = await addStaff(core, school, 'Rae Example', ['referrer']);
    const own = await performRead(core, listOfferings, { actor: referrer, input: {} });
    expect(own.offerings).toMatchObject([
      { programme: 'Small Steps', provider: 'Example Provider', area: 'Northtown', mayRefer: true, isOwn: false },
    ]);
    const others = await performRead(core, listOfferings, { actor: offering.coordinator, input: {} });
    expect(others.offerings).toMatchObject([{ mayRefer: false, isOwn: true }]);
    await change(2, { to: '2026-03-04' });
    expect((await performRead(core, listOfferings, { actor: referrer, input: {} })).offerings).toEqual([]);
  });

  it('takes no referral after its end', async () => {
    const lead = await addStaff(core, await addHouse(core, 'Example Council'), 'Lee Example', ['lead-practitioner']);
    const family = await addSmallFamily(core, lead, 'Example');
    await change(2, { to: '2026-03-04' });
    const form = smallForm(offering.offeringId, family);
    await expect(performVerb(core, makeReferral, { actor: lead, input: form })).rejects.toMatchObject({
      code: 'offering-not-open',
    });
  });
});

describe('who works an offering', () => {
  const set = (ifMatch: number, staff: unknown[]) =>
    performVerb(core, setOfferingStaff, {
      actor: offering.administrator,
      ifMatch,
      input: { offeringId: offering.offeringId, staff },
    });

  it('a coordinator who is taken off reads no referral and no list any more', async () => {
    const lead = await addStaff(core, await addHouse(core, 'Example Council'), 'Lee Example', ['lead-practitioner']);
    const { referralId } = await referFather(core, offering, {
      lead,
      family: await addSmallFamily(core, lead, 'Example'),
    });
    await set(2, []);
    const actor = offering.coordinator;
    await expect(performRead(core, viewReferral, { actor, input: { referralId } })).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(
      performRead(core, listWaiting, { actor, input: { offeringId: offering.offeringId } }),
    ).rejects.toMatchObject({ kind: 'not-found' });
    expect((await view()).staff).toEqual([]);
  });

  it('nobody works it on both sides, and nobody without the role', async () => {
    const house = await addHouse(core, 'Example Provider Two', 'provider');
    const both = await addStaff(core, house, 'Bo Example', ['coordinator', 'partner-support']);
    const roles = (...held: string[]) => held.map((role) => ({ staffId: both.staffId, role }));
    await expect(set(2, roles('coordinator', 'partner-support'))).rejects.toMatchObject({
      code: 'both-sides',
      detail: { fields: [{ path: 'staff.1.staffId' }] },
    });
    await expect(set(2, roles('provider-manager'))).rejects.toMatchObject({ code: 'not-in-this-role' });
    await set(2, roles('partner-support'));
    expect((await view()).staff).toMatchObject([{ name: 'Bo Example', role: 'partner-support', from: '2026-03-05' }]);
  });
});
