import { newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setGroupStaff, viewGroup } from '../groups/index.ts';
import { changeOffering } from '../programmes/index.ts';
import {
  addHouse,
  addSmallGroup,
  addSmallOffering,
  addStaff,
  openTestCore,
  programmesOf,
  type SmallOffering,
  smallProgramme,
  type TestCore,
} from '../testing/index.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { listAccreditations, recordAccreditation } from './index.ts';

let core: TestCore;
let offering: SmallOffering;
let fay: Actor;
let groupId: string;
beforeEach(async () => {
  core = await openTestCore(programmesOf([smallProgramme()]));
  offering = await addSmallOffering(core);
  fay = await addStaff(core, await addHouse(core, 'Other Provider', 'provider'), 'Fay Example', ['facilitator']);
  groupId = await addSmallGroup(core, offering, { startsOn: '2026-03-12' });
});
afterEach(() => core.remove());

const record = (more: Record<string, unknown> = {}, actor = offering.administrator) => {
  const fact = { accreditationId: newId(), staffId: fay.staffId, programmeId: 'small-steps', role: 'lead' };
  const input = { ...fact, from: '2025-04-01', until: '2026-03-31', ...more };
  return performVerb(core, recordAccreditation, { actor, input });
};
const demand = (leadMustBeAccredited: boolean, ifMatch: number) => {
  const { administrator: actor, offeringId } = offering;
  return performVerb(core, changeOffering, { actor, ifMatch, input: { offeringId, leadMustBeAccredited } });
};
const lead = (ifMatch: number, staff: readonly unknown[] = [{ staffId: fay.staffId, role: 'lead' }]) =>
  performVerb(core, setGroupStaff, { actor: offering.coordinator, ifMatch, input: { groupId, staff } });
const leaders = async () =>
  (await performRead(core, viewGroup, { actor: offering.coordinator, input: { groupId } })).staff.map(
    ({ name, accreditation }) => `${name} ${accreditation?.standing ?? 'not asked'}`,
  );
const refused = (code: string) => ({ kind: 'invalid', detail: { fields: [{ path: 'staff.0.staffId', code }] } });

describe('who leads where only the accredited may', () => {
  it('is refused without one and once it has lapsed; on its last day it still holds', async () => {
    await demand(true, 2);
    await expect(lead(2)).rejects.toMatchObject(refused('accreditation-none'));
    await record();
    core.clock.set('2026-04-01T09:00:00Z');
    await expect(lead(2)).rejects.toMatchObject(refused('accreditation-lapsed'));
    core.clock.set('2026-03-31T20:00:00Z');
    expect(await lead(2)).toMatchObject({ version: 3 });
    expect(await leaders()).toEqual(['Fay Example lapses-soon']);
  });

  it('is not asked for an accreditation elsewhere, nor as one who leads with another or covers', async () => {
    await demand(true, 2);
    const finn = { staffId: offering.facilitator.staffId, role: 'lead' };
    expect(await lead(2, [finn, { staffId: fay.staffId, role: 'co-facilitator' }])).toMatchObject({ version: 3 });
    expect(await leaders()).toEqual(['Fay Example not asked', 'Finn Example none']);
    await demand(false, 3);
    expect(await lead(3)).toMatchObject({ version: 4 });
    expect(await leaders()).toEqual(['Fay Example not asked']);
  });
});

describe('recording an accreditation', () => {
  it('S2 is appended once, and a correction with its reason leaves what was there', async () => {
    const accreditationId = newId();
    expect(await record({ accreditationId })).toEqual({ accreditationId, isNew: true });
    expect(await record({ accreditationId })).toEqual({ accreditationId, isNew: false });
    await expect(record({ accreditationId, until: null })).rejects.toMatchObject({ code: 'fact-id-reused' });
    const supersedes = { accreditationId, reason: 'The certificate says May' };
    await record({ until: '2026-05-31', supersedes });
    await expect(record({ supersedes })).rejects.toMatchObject({ code: 'fact-no-longer-live' });
    const { staff } = await performRead(core, listAccreditations, { actor: offering.administrator, input: {} });
    const own = staff.find(({ staffId }) => staffId === fay.staffId);
    expect(own?.standings).toEqual([{ programmeId: 'small-steps', standing: 'valid', until: '2026-05-31' }]);
    expect(own?.accreditations.map(({ until, isCorrected, by }) => `${until} ${isCorrected} ${by}`).sort()).toEqual([
      '2026-03-31 true Ash Example',
      '2026-05-31 false Ash Example',
    ]);
  });

  it('S38 refuses an unknown programme, an end before its start and what it does not correct', async () => {
    await expect(record({ programmeId: 'unheard-of' })).rejects.toMatchObject({ code: 'unknown-programme' });
    await expect(record({ until: '2025-03-31' })).rejects.toMatchObject({ kind: 'invalid' });
    const { accreditationId } = await record();
    const staffId = offering.facilitator.staffId;
    await expect(record({ staffId, supersedes: { accreditationId, reason: 'R' } })).rejects.toMatchObject({
      code: 'not-such-a-fact',
    });
  });

  it('is for the manager of the same provider alone; to another the colleague does not exist', async () => {
    const house = await addHouse(core, 'Third Provider', 'provider');
    const manager = await addStaff(core, house, 'Mo Example', ['provider-manager']);
    const own = await addStaff(core, house, 'Zed Example', ['facilitator']);
    await expect(record({}, manager)).rejects.toMatchObject({ kind: 'not-found' });
    expect(await record({ staffId: own.staffId }, manager)).toMatchObject({ isNew: true });
    const { staff } = await performRead(core, listAccreditations, { actor: manager, input: {} });
    expect(staff.map(({ name }) => name)).toEqual(['Zed Example']);
  });
});
