import { newId } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allocations, conflicts } from '../access/tables.ts';
import { openFamily, viewFamily, viewMyChildren } from '../families/index.ts';
import { findPersons } from '../persons/index.ts';
import { persons } from '../persons/tables.ts';
import { addHouse, addStaff, openTestCore, type TestCore } from '../testing/index.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { importFile, row } from './import-run.test-support.ts';
import { claimChild } from './index.ts';

let core: TestCore;
let officer: Actor;
let lead: Actor;
let colleague: Actor;
let stranger: Actor;
beforeEach(async () => {
  core = await openTestCore();
  const house = await addHouse(core, 'Example Council');
  const otherHouse = await addHouse(core, 'Other Council');
  officer = await addStaff(core, house, 'Dana Example', ['data-officer']);
  lead = await addStaff(core, house, 'Lee Example', ['lead-practitioner']);
  colleague = await addStaff(core, house, 'Lou Example', ['lead-practitioner']);
  stranger = await addStaff(core, otherHouse, 'Sam Example', ['lead-practitioner']);
  await importFile(core, officer, { rows: [row(1)] });
});
afterEach(() => core.remove());

const pair = { councilChildId: 'WM1', dateOfBirth: '2017-05-04' };
const name = { givenNames: 'Wren', familyName: 'Example' };
const ids = () => ({ familyId: newId(), membershipId: newId(), allocationId: newId() });
const claim = (input: Record<string, unknown> = {}, actor = lead) =>
  performVerb(core, claimChild, { actor, input: { ...pair, ...name, ...ids(), ...input } });
const told = (error: unknown): unknown => error;

describe('a child who came by a file', () => {
  it('is found by nobody until a lead practitioner claims the child', async () => {
    for (const actor of [lead, colleague]) {
      const view = await performRead(core, findPersons, { actor, input: { name: 'Not yet known' } });
      expect(view.persons).toEqual([]);
    }
  });

  it('is claimed by the council’s id and the day of birth together, into a new family, with plans and a name', async () => {
    const { familyId, personId, isNew } = await claim();
    expect(isNew).toBe(true);
    const { people } = await performRead(core, viewFamily, { actor: lead, input: { familyId } });
    expect(people).toMatchObject([
      { personId, name: 'Wren Example', position: 'child', plans: [{ startsOn: '2025-09-01', source: 'cin-census' }] },
    ]);
    const { children } = await performRead(core, viewMyChildren, { actor: lead, input: {} });
    expect(children).toMatchObject([{ personId, plans: [{ kind: 'child-protection', asAt: '2025-12-31' }] }]);
  });

  it('may join a family that the lead practitioner works with', async () => {
    const familyId = newId();
    const child = {
      personId: newId(),
      membershipId: newId(),
      allocationId: newId(),
      ...name,
      dateOfBirth: '2019-02-14',
    };
    const { reference } = await performVerb(core, openFamily, { actor: lead, input: { familyId, child } });
    expect(await claim({ familyId })).toMatchObject({ familyId, reference });
    const { people } = await performRead(core, viewFamily, { actor: lead, input: { familyId } });
    expect(people).toHaveLength(2);
  });

  it('is claimed by an expected day of delivery while unborn', async () => {
    const unborn = { dateOfBirth: null, expectedOn: '2026-05-20' };
    await importFile(core, officer, { rows: [row(1, { councilChildId: 'WM2', child: unborn })] });
    const asked = { councilChildId: 'WM2', dateOfBirth: undefined };
    await expect(claim({ ...asked, expectedOn: '2026-05-21' })).rejects.toMatchObject({ code: 'not-found' });
    expect(await claim({ ...asked, expectedOn: '2026-05-20' })).toMatchObject({ isNew: true });
  });

  it('is claimed once by the same claim sent twice', async () => {
    const given = ids();
    const first = await claim(given);
    expect(await claim(given)).toEqual({ ...first, isNew: false });
    const rows = await core.store.write(
      async (unit) => await unit.db.$count(allocations, eq(allocations.personId, first.personId)),
    );
    expect(rows).toBe(1);
  });
});

describe('S28 a wrong claim', () => {
  it('has one answer, whichever half of the pair is wrong, and whoever’s the child or the family is', async () => {
    const answers: unknown[] = [];
    const ask = async (input: Record<string, unknown>, actor = lead) =>
      answers.push(await claim(input, actor).catch(told));
    await ask({ councilChildId: 'WM2' });
    await ask({ dateOfBirth: '2017-05-05' });
    await ask({ dateOfBirth: undefined, expectedOn: '2017-05-04' });
    await ask({}, stranger);
    const taken = await claim({}, colleague);
    await ask({});
    await ask({ familyId: taken.familyId });
    for (const answer of answers) {
      expect(answer).toMatchObject({ kind: 'not-found', code: 'not-found' });
      expect(answer).toEqual(answers[0]);
    }
  });

  it('of an unclaimed child into a family out of reach changes nothing', async () => {
    const familyId = newId();
    const child = {
      personId: newId(),
      membershipId: newId(),
      allocationId: newId(),
      ...name,
      dateOfBirth: '2019-02-14',
    };
    await performVerb(core, openFamily, { actor: colleague, input: { familyId, child } });
    await expect(claim({ familyId })).rejects.toMatchObject({ code: 'not-found' });
    expect(await claim()).toMatchObject({ isNew: true });
  });

  it('does not exist for a colleague who is in conflict with the child', async () => {
    await core.store.write(async (unit) => {
      const [child] = await unit.db.select({ id: persons.id }).from(persons);
      const recorded = { recordedAt: unit.now, recordedBy: officer.staffId };
      await unit.db.insert(conflicts).values({ staffId: lead.staffId, personId: child?.id ?? '', ...recorded });
      unit.audit({ actorId: officer.staffId, action: 'test-conflict', outcome: 'done', recordIds: [], personIds: [] });
    });
    await expect(claim()).rejects.toMatchObject({ code: 'not-found' });
    expect(await claim({}, colleague)).toMatchObject({ isNew: true });
  });

  it('needs one of the two days, and a name', async () => {
    const both = await claim({ expectedOn: '2017-05-04' }).catch(told);
    expect(both).toMatchObject({ detail: { fields: [{ path: 'dateOfBirth', code: 'one-date-needed' }] } });
    const nameless = await claim({ givenNames: '  ' }).catch(told);
    expect(nameless).toMatchObject({ detail: { fields: [{ path: 'givenNames', code: 'too-small' }] } });
    await expect(claim({}, officer)).rejects.toMatchObject({ code: 'permission-missing' });
  });
});
