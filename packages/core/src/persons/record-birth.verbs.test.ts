import { type Id, newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFamily, viewFamily, viewMyChildren } from '../families/index.ts';
import { recordPlan } from '../plans/index.ts';
import { addHouse, addStaff, openTestCore, type TestCore } from '../testing/index.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { recordBirth } from './index.ts';

let core: TestCore;
let lead: Actor;
const [familyId, babyId] = [newId(), newId()];

beforeEach(async () => {
  core = await openTestCore();
  core.clock.set('2026-03-05T10:00:00Z');
  lead = await addStaff(core, await addHouse(core, 'Example Council'), 'Lee Example', ['lead-practitioner']);
  await performVerb(core, openFamily, {
    actor: lead,
    input: {
      familyId,
      child: {
        personId: babyId,
        membershipId: newId(),
        allocationId: newId(),
        givenNames: 'Unborn',
        familyName: 'Example',
        expectedOn: '2026-04-20',
      },
    },
  });
  await performVerb(core, recordPlan, {
    actor: lead,
    input: { planId: newId(), personId: babyId, kind: 'child-protection', category: 'NEG', startsOn: '2026-03-02' },
  });
});
afterEach(() => core.remove());

const birth = (bornOn: string, actor = lead, personId: Id = babyId) =>
  performVerb(core, recordBirth, {
    actor,
    input: { personId, bornOn, givenNames: 'Rowan', familyName: 'Example', sex: 'F' },
  });
const family = async (asAt?: string) =>
  (await performRead(core, viewFamily, { actor: lead, input: { familyId, ...(asAt === undefined ? {} : { asAt }) } }))
    .people[0];

describe('a birth', () => {
  it('D9 carries the plan and the worker over: the same child, now with a name and a day of birth', async () => {
    core.clock.set('2026-03-31T10:00:00Z');
    await birth('2026-03-29');
    expect(await family()).toMatchObject({
      name: 'Rowan Example',
      dateOfBirth: '2026-03-29',
      age: 0,
      position: 'child',
    });
    const { children } = await performRead(core, viewMyChildren, { actor: lead, input: {} });
    expect(children).toMatchObject([
      { personId: babyId, name: 'Rowan Example', plans: [{ kind: 'child-protection' }] },
    ]);
  });

  it('A6 an earlier day still shows an unborn baby', async () => {
    core.clock.set('2026-03-31T10:00:00Z');
    await birth('2026-03-29');
    expect(await family('2026-03-20T12:00:00Z')).toMatchObject({
      age: null,
      dateOfBirth: null,
      expectedOn: '2026-04-20',
      position: 'child',
    });
  });

  it.each([
    ['a day to come', '2026-04-01', 'in-the-future'],
    ['a day too far from the expected one', '2025-04-20', 'too-far-from-expected'],
  ])('S38 refuses %s', async (_what, bornOn, code) => {
    core.clock.set('2026-03-31T10:00:00Z');
    await expect(birth(bornOn)).rejects.toMatchObject({ code });
    expect(await family()).toMatchObject({ name: 'Unborn Example', age: null });
  });

  it('is the same birth when sent again, and another day is refused', async () => {
    core.clock.set('2026-03-31T10:00:00Z');
    await birth('2026-03-29');
    expect(await birth('2026-03-29')).toEqual({ personId: babyId, bornOn: '2026-03-29' });
    await expect(birth('2026-03-30')).rejects.toMatchObject({ kind: 'conflict', code: 'already-born' });
  });

  it('is not there to be recorded for whoever does not work with the child', async () => {
    const other = await addStaff(core, await addHouse(core, 'Other Council'), 'Ola Example', ['lead-practitioner']);
    await expect(birth('2026-03-05', other)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(birth('2026-03-05', lead, newId())).rejects.toMatchObject({ kind: 'not-found' });
  });
});
