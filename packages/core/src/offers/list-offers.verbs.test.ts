import { newId } from '@waymark/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referralSubjects } from '../referrals/tables.ts';
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
import { answerOffer, listOffers, makeOffer } from './index.ts';
import { offers } from './tables.ts';

let core: TestCore;
let lead: Actor;
let offering: SmallOffering;
let groupId: string;
beforeAll(async () => {
  core = await openTestCore(programmesOf([smallProgramme()]));
  lead = await addStaff(core, await addHouse(core, 'Example Council'), 'Lee Example', ['lead-practitioner']);
  offering = await addSmallOffering(core);
  groupId = await addSmallGroup(core, offering, { startsOn: '2026-03-12', title: 'Group A' });
});
afterAll(() => core.remove());

const offerTo = async (name: string, answerBy: string): Promise<string> => {
  const family = await addSmallFamily(core, lead, name);
  const referral = await referFather(core, offering, { lead, family });
  await acceptToWaiting(core, offering, referral);
  const { offerId } = await performVerb(core, makeOffer, {
    actor: offering.coordinator,
    idempotencyKey: newId(),
    input: { ...referral, groupId, answerBy, orderReason: 'The time suits' },
  });
  return offerId;
};
const list = (actor = offering.coordinator) =>
  performRead(core, listOffers, { actor, input: { offeringId: offering.offeringId } });

describe('the offers of an offering', () => {
  it('S15 S16 are the open ones, the first to run out first, and what was answered in the last four weeks with its reason', async () => {
    await offerTo('Later', '2026-03-12');
    await offerTo('Today', '2026-03-05');
    const declined = await offerTo('Declined', '2026-03-10');
    const input = { offerId: declined, answer: 'declined', reason: 'work-hours' };
    await performVerb(core, answerOffer, { actor: offering.coordinator, input });
    const { open, answered, answeredSince } = await list();
    expect(open.map(({ name }) => name)).toEqual(['Kit Today', 'Kit Later']);
    expect(open[0]).toMatchObject({ group: 'Group A', expiresAt: '2026-03-06T00:00:00.000Z' });
    expect(open[0]?.nextContactOn).toMatch(/^2026-/);
    expect(answered).toMatchObject([{ name: 'Kit Declined', answer: 'declined', reason: 'work-hours' }]);
    expect(answeredSince).toBe('2026-02-05');
    core.clock.set('2026-04-03T09:00:00Z');
    expect((await list()).answered).toEqual([]);
    expect((await list()).open).toHaveLength(2);
  });

  it('S28 tell no reason that is about safety from another person, and no words of a note', async () => {
    await core.store.write(async (unit) => {
      await unit.db
        .update(offers)
        .set({ answer: 'declined', answeredAt: unit.now, reasonCode: 'keep-apart', note: 'Her words' });
      unit.audit({ actorId: lead.staffId, action: 'test-answer', outcome: 'done', recordIds: [], personIds: [] });
    });
    const { answered } = await list();
    expect(answered.map(({ reason }) => reason)).toEqual([null, null, null]);
    expect(JSON.stringify(answered)).not.toMatch(/keep-apart|Her words/);
  });

  it('S28 tell no reason at all of anybody but the person causing harm: one that is left out would tell itself', async () => {
    const reasons = async () => (await list()).answered.map(({ reason }) => reason);
    const write = (position: 'person-causing-harm' | 'co-parent') =>
      core.store.write(async (unit) => {
        await unit.db.update(offers).set({ answer: 'declined', answeredAt: unit.now, reasonCode: 'work-hours' });
        await unit.db.update(referralSubjects).set({ position });
        unit.audit({ actorId: lead.staffId, action: 'test-answer', outcome: 'done', recordIds: [], personIds: [] });
      });
    await write('person-causing-harm');
    expect(await reasons()).toEqual(['work-hours', 'work-hours', 'work-hours']);
    await write('co-parent');
    expect(await reasons()).toEqual([null, null, null]);
  });

  it('do not exist for a coordinator of another offering', async () => {
    const elsewhere = await addSmallOffering(core);
    await expect(list(elsewhere.coordinator)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
