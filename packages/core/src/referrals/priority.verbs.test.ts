import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOffer } from '../offers/index.ts';
import {
  acceptToWaiting,
  addHouse,
  addSmallFamily,
  addSmallGroup,
  addSmallOffering,
  addStaff,
  openTestCore,
  programmesOf,
  referFather,
  type SmallOffering,
  smallProgramme,
  type TestCore,
} from '../testing/index.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { listWaiting } from './index.ts';

let core: TestCore;
let lead: Actor;
let offering: SmallOffering;
beforeAll(async () => {
  const { shared, ...served } = smallProgramme();
  const priority = [{ field: 'seesChild', is: 'less', because: 'The child is seen less than weekly.' }];
  core = await openTestCore(programmesOf([{ ...served, shared: { ...shared, priority } }]));
  lead = await addStaff(core, await addHouse(core, 'Example Council'), 'Lee Example', ['lead-practitioner']);
  offering = await addSmallOffering(core);
});
afterAll(() => core.remove());

const waitFor = async (name: string, answers: Record<string, unknown>) => {
  const family = await addSmallFamily(core, lead, name);
  const referral = await referFather(core, offering, { lead, family, changes: { answers } });
  await acceptToWaiting(core, offering, referral);
  core.clock.pass({ hours: 1 });
  return referral;
};

describe('a programme that declares whom it puts first', () => {
  it('S16 has them before a longer wait, with its own words, and an offer against it needs a reason', async () => {
    const longest = await waitFor('Longest', { seesChild: 'weekly' });
    await waitFor('First', { seesChild: 'less' });
    await waitFor('Unanswered', {});
    const { people, rule, ruleVersion } = await performRead(core, listWaiting, {
      actor: offering.coordinator,
      input: { offeringId: offering.offeringId },
    });
    expect(people.map(({ name }) => name)).toEqual(['Kit First', 'Kit Longest', 'Kit Unanswered']);
    expect(people.map(({ because }) => because)).toEqual([
      ['The child is seen less than weekly.', 'Waiting 0 days.'],
      ['Waiting 0 days.'],
      ['Waiting 0 days.'],
    ]);
    expect([rule, ruleVersion]).toEqual([expect.stringContaining('those the programme puts first'), '2']);
    const groupId = await addSmallGroup(core, offering, { startsOn: '2026-03-12', capacity: 2, title: 'Group A' });
    const offer = performVerb(core, makeOffer, {
      actor: offering.coordinator,
      idempotencyKey: longest.subjectId,
      input: { ...longest, groupId, answerBy: '2026-03-12' },
    });
    await expect(offer).rejects.toMatchObject({ code: 'order-reason-missing', detail: { facts: { place: 2 } } });
  });
});
