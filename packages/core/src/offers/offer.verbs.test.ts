import { newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markStarted } from '../enrolments/index.ts';
import { listGroups } from '../groups/index.ts';
import { recordPlan } from '../plans/index.ts';
import { setOfferingStaff } from '../programmes/index.ts';
import { listWaiting, viewReferral } from '../referrals/index.ts';
import {
  acceptToWaiting,
  addHouse,
  addSmallFamily,
  addSmallGroup,
  addSmallOffering,
  addStaff,
  giveWorker,
  offerPlace,
  openTestCore,
  programmesOf,
  referFather,
  type SmallFamily,
  type SmallOffering,
  type SmallReferral,
  smallProgramme,
  type TestCore,
  type TestHouse,
} from '../testing/index.ts';
import { type Actor, theSystem } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { answerOffer, expireOffers, makeOffer } from './index.ts';

let core: TestCore;
let council: TestHouse;
let lead: Actor;
let worker: Actor;
let offering: SmallOffering;
let groupId: string;
beforeEach(async () => {
  core = await openTestCore(programmesOf([smallProgramme()]));
  council = await addHouse(core, 'Example Council');
  lead = await addStaff(core, council, 'Lee Example', ['lead-practitioner']);
  worker = await addStaff(core, council, 'Pat Example', ['partner-support']);
  offering = await addSmallOffering(core);
  groupId = await addSmallGroup(core, offering, { startsOn: '2026-03-12', capacity: 2, title: 'Group A' });
});
afterEach(() => core.remove());

interface Waiting {
  readonly family: SmallFamily;
  readonly referral: SmallReferral;
}
const waitFor = async (name: string): Promise<Waiting> => {
  const family = await addSmallFamily(core, lead, name);
  await giveWorker(core, lead, family.motherId, worker);
  const referral = await referFather(core, offering, { lead, family });
  await acceptToWaiting(core, offering, referral);
  return { family, referral };
};
const offer = (
  referral: SmallReferral,
  changes: Record<string, unknown> = {},
  actor = offering.coordinator,
  idempotencyKey = newId(),
) =>
  performVerb(core, makeOffer, {
    actor,
    idempotencyKey,
    input: { ...referral, groupId, answerBy: '2026-03-12', ...changes },
  });
const answer = (offerId: string, input: Record<string, unknown>) =>
  performVerb(core, answerOffer, { actor: offering.coordinator, input: { offerId, ...input } });
const waiting = () =>
  performRead(core, listWaiting, { actor: offering.coordinator, input: { offeringId: offering.offeringId } });
const view = ({ referralId }: SmallReferral) =>
  performRead(core, viewReferral, { actor: offering.coordinator, input: { referralId } });

describe('offering a place', () => {
  it('S16 shows the order and its rule; an override needs a reason, which stays in the history', async () => {
    const first = await waitFor('First');
    core.clock.pass({ hours: 1 });
    const second = await waitFor('Second');
    core.clock.pass({ hours: 1 });
    const third = await waitFor('Third');
    const plan = {
      planId: newId(),
      personId: third.family.childId,
      kind: 'child-protection',
      startsOn: '2026-03-01',
      category: 'EMO',
    };
    await performVerb(core, recordPlan, { actor: lead, input: plan });
    const list = await waiting();
    expect(list.people.map(({ name, place }) => `${place} ${name}`)).toEqual([
      '1 Kit Third',
      '2 Kit First',
      '3 Kit Second',
    ]);
    expect(list.people[0]?.because[0]).toBe('A child is on a plan.');
    expect(list.rule).toContain('child on a plan');
    expect(list.sentence).toBe('3 people are waiting, the longest 0 days.');
    await expect(offer(second.referral)).rejects.toMatchObject({
      code: 'order-reason-missing',
      detail: { facts: { place: 3 } },
    });
    expect((await waiting()).people.every(({ state }) => state === 'waiting')).toBe(true);
    await offer(second.referral, { orderReason: 'Only he can come on Thursdays' });
    expect((await view(second.referral)).events.at(-1)).toMatchObject({
      kind: 'order-overridden',
      note: 'Only he can come on Thursdays',
    });
    expect((await view(first.referral)).state).toBe('waiting');
  });

  it('S16 two staff pressing Offer at once make one offer; S19 the other is told who was quicker', async () => {
    const { referral } = await waitFor('Example');
    const colleague = await addStaff(core, council, 'Cam Example', ['coordinator']);
    await performVerb(core, setOfferingStaff, {
      actor: offering.administrator,
      ifMatch: 2,
      input: {
        offeringId: offering.offeringId,
        staff: [offering.coordinator, colleague].map(({ staffId }) => ({ staffId, role: 'coordinator' })),
      },
    });
    const answers = await Promise.allSettled([offer(referral), offer(referral, {}, colleague)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = answers.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({
      reason: {
        kind: 'conflict',
        code: 'illegal-move',
        detail: { facts: { from: 'offered', to: 'offered', changed: 'offered', changedAt: core.clock.now() } },
      },
    });
    // The colleague is of another organisation: no name.
    expect(refused).toMatchObject({ reason: { detail: { facts: { changedBy: 'another worker' } } } });
    await expect(offer(referral)).rejects.toMatchObject({ detail: { facts: { changed: 'offered' } } });
    expect((await view(referral)).events.filter(({ kind }) => kind === 'offered')).toHaveLength(1);
  });

  it('S16 two people for one place, offered by two staff at once: exactly one offer', async () => {
    const first = await waitFor('First');
    core.clock.pass({ hours: 1 });
    const second = await waitFor('Second');
    const groupId = await addSmallGroup(core, offering, { startsOn: '2026-03-26', capacity: 1, title: 'One place' });
    const orderReason = 'Only this time suits';
    const answers = await Promise.allSettled([
      offer(first.referral, { groupId }),
      offer(second.referral, { groupId, orderReason }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { kind: 'conflict', code: 'group-full', detail: { facts: { placesLeft: 0 } } },
    });
    const states = (await waiting()).people.map(({ state }) => state).sort();
    expect(states).toEqual(['offered', 'waiting']);
  });

  it('S2 the same key again is the same offer', async () => {
    const { referral } = await waitFor('Example');
    const key = newId();
    const made = await offer(referral, {}, offering.coordinator, key);
    expect(await offer(referral, {}, offering.coordinator, key)).toEqual(made);
    await expect(offer(referral, { answerBy: '2026-03-10' }, offering.coordinator, key)).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('S13 a full group refuses with the places left and the next start', async () => {
    const nextId = await addSmallGroup(core, offering, { startsOn: '2026-05-07', title: 'Group B' });
    for (const name of ['One', 'Two']) await offer((await waitFor(name)).referral);
    const third = await waitFor('Three');
    await expect(offer(third.referral)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'group-full',
      detail: {
        facts: { placesLeft: 0, capacity: 2, nextGroupId: nextId, nextGroup: 'Group B', nextStartOn: '2026-05-07' },
      },
    });
    expect((await view(third.referral)).state).toBe('waiting');
    const { groups } = await performRead(core, listGroups, {
      actor: offering.coordinator,
      input: { offeringId: offering.offeringId },
    });
    expect(groups.map(({ placesLeft, isOpen }) => `${placesLeft} ${isOpen}`)).toEqual(['0 false', '8 true']);
  });

  it('S13 after the session of the curriculum a closed group refuses and names the next', async () => {
    await addSmallGroup(core, offering, { startsOn: '2026-05-07', title: 'Group B' });
    const { referral } = await waitFor('Late');
    core.clock.set('2026-03-19T20:31:00Z');
    await expect(offer(referral, { answerBy: '2026-03-26' })).rejects.toMatchObject({
      code: 'joins-closed',
      detail: { facts: { group: 'Group A', closedOn: '2026-03-19', nextGroup: 'Group B', nextStartOn: '2026-05-07' } },
    });
  });

  it('S13 someone with a place on the offering is refused another, naming the group', async () => {
    const { family, referral } = await waitFor('Example');
    const offerId = await offerPlace(core, offering, referral, groupId);
    await answer(offerId, { answer: 'accepted' });
    const again = await referFather(core, offering, { lead, family });
    await acceptToWaiting(core, offering, again);
    const other = await addSmallGroup(core, offering, { startsOn: '2026-05-07', title: 'Group B' });
    await expect(offer(again, { groupId: other })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'already-placed',
      detail: { facts: { groupId, group: 'Group A' } },
    });
  });

  it('an offer through a second referral is refused while the first one is open', async () => {
    const { family, referral } = await waitFor('Example');
    await offer(referral);
    const again = await referFather(core, offering, { lead, family });
    await acceptToWaiting(core, offering, again);
    await expect(offer(again)).rejects.toMatchObject({ code: 'offer-open', detail: { facts: { group: 'Group A' } } });
  });

  it('S38 a day gone by, or one too far off, is refused where it stands', async () => {
    const { referral } = await waitFor('Example');
    await expect(offer(referral, { answerBy: '2026-03-04' })).rejects.toMatchObject({
      code: 'in-the-past',
      detail: { fields: [{ path: 'answerBy' }] },
    });
    await expect(offer(referral, { answerBy: '2026-06-04' })).rejects.toMatchObject({ code: 'too-far-ahead' });
  });
});

describe('the answer to an offer', () => {
  it('S15 the wait is true: declined with reason, waiting on, started after 98 days, no date overwritten', async () => {
    core.clock.set('2026-06-03T09:00:00Z');
    const late = await addSmallGroup(core, offering, { startsOn: '2026-09-09', title: 'Group C' });
    const { referral } = await waitFor('Example');
    const before = await view(referral);
    core.clock.set('2026-07-01T09:00:00Z');
    const declined = await offer(referral, { groupId: late, answerBy: '2026-07-08' });
    core.clock.set('2026-07-03T09:00:00Z');
    await expect(answer(declined.offerId, { answer: 'declined' })).rejects.toMatchObject({
      detail: { fields: [{ path: 'reason', code: 'reason-missing' }] },
    });
    expect(await answer(declined.offerId, { answer: 'declined', reason: 'work-hours' })).toMatchObject({
      state: 'waiting',
      enrolmentId: null,
    });
    expect((await view(referral)).receivedAt).toBe(before.receivedAt);
    const written = (await view(referral)).events;
    core.clock.set('2026-09-01T09:00:00Z');
    const offerId = await offerPlace(core, offering, referral, late);
    const { enrolmentId } = await answer(offerId, { answer: 'accepted' });
    core.clock.set('2026-09-10T17:30:00Z');
    await core.store.write(async (unit) => {
      await markStarted(unit, enrolmentId ?? '', '2026-09-09T17:30:00.000Z');
      unit.audit({ actorId: lead.staffId, action: 'test-start', outcome: 'done', recordIds: [], personIds: [] });
    });
    const after = await view(referral);
    expect(after.receivedAt).toBe(before.receivedAt);
    expect(after.events.slice(0, written.length)).toEqual(written);
    const wait = after.people[0]?.wait;
    expect(wait).toMatchObject({
      receivedOn: '2026-06-03',
      outcome: 'started',
      endsOn: '2026-09-09',
      totalDays: 98,
      offersDeclined: 1,
    });
    expect(wait?.stages.map(({ since, days }) => `${since} ${days}`)).toEqual([
      'received 0',
      'accepted 28',
      'offered 2',
      'offer-declined 60',
      'offered 8',
    ]);
  });

  it('accepted gives the place once; S19 another answer comes too late', async () => {
    const { referral } = await waitFor('Example');
    const { offerId } = await offer(referral);
    const accepted = await answer(offerId, { answer: 'accepted' });
    expect(accepted).toMatchObject({ state: 'enrolled' });
    expect(await answer(offerId, { answer: 'accepted' })).toEqual(accepted);
    await expect(answer(offerId, { answer: 'declined', reason: 'travel' })).rejects.toMatchObject({
      code: 'offer-answered',
      detail: { facts: { answer: 'accepted', changedBy: 'Cory Example' } },
    });
  });

  it('a reason that is about fear of another is not one of a person causing harm', async () => {
    const { referral } = await waitFor('Example');
    const { offerId } = await offer(referral);
    await expect(answer(offerId, { answer: 'declined', reason: 'keep-apart' })).rejects.toMatchObject({
      code: 'not-a-reason-of-this-position',
    });
  });

  it('S15 one that nobody answered runs out; the person waits on with the wait there was', async () => {
    const { referral } = await waitFor('Example');
    const { offerId } = await offer(referral);
    await offer((await waitFor('Later')).referral, { answerBy: '2026-03-14' });
    core.clock.set('2026-03-13T06:00:00Z');
    await expect(answer(offerId, { answer: 'accepted' })).rejects.toMatchObject({ code: 'offer-expired' });
    expect(await performVerb(core, expireOffers, { actor: theSystem, input: {} })).toEqual({ offerIds: [offerId] });
    expect(await performVerb(core, expireOffers, { actor: theSystem, input: {} })).toEqual({ offerIds: [] });
    const { people } = await waiting();
    expect(people).toMatchObject([
      { state: 'waiting', place: 1, receivedOn: '2026-03-05', wait: { totalDays: 8 } },
      { state: 'offered', place: null },
    ]);
    await expect(performVerb(core, expireOffers, { actor: offering.coordinator, input: {} })).rejects.toMatchObject({
      kind: 'not-allowed',
    });
  });

  it('an offer of another provider does not exist', async () => {
    const { family, referral } = await waitFor('Example');
    const { offerId } = await offer(referral);
    const elsewhere = await addSmallOffering(core);
    await referFather(core, elsewhere, { lead, family });
    const asked = { actor: elsewhere.coordinator, input: { offerId, answer: 'accepted' } };
    await expect(performVerb(core, answerOffer, asked)).rejects.toMatchObject({ kind: 'not-found', code: 'not-found' });
  });

  it('someone who holds an offer still counts as waiting (S34)', async () => {
    const { referral } = await waitFor('Example');
    const { offerId } = await offer(referral);
    core.clock.pass({ days: 5 });
    const list = await waiting();
    expect(list.sentence).toBe('1 person is waiting, the longest 5 days.');
    expect(list.people).toMatchObject([{ state: 'offered', place: null, openOffer: { offerId, group: 'Group A' } }]);
  });
});

describe('giving places one after another', () => {
  it('S13 the last place is held open for whom it was offered to', async () => {
    groupId = await addSmallGroup(core, offering, { startsOn: '2026-03-12', capacity: 1, title: 'Small group' });
    const { referral } = await waitFor('Example');
    const { offerId, placesLeft } = await offer(referral);
    expect(placesLeft).toBe(0);
    expect(await answer(offerId, { answer: 'accepted' })).toMatchObject({ state: 'enrolled' });
  });

  it('S13 an offer that was taken up frees nothing, one that was declined does', async () => {
    const one = await waitFor('One');
    await takeUp(one.referral);
    const two = await waitFor('Two');
    const { offerId, placesLeft } = await offer(two.referral);
    expect(placesLeft).toBe(0);
    await answer(offerId, { answer: 'declined', reason: 'childcare-or-caring' });
    expect(await offer(two.referral)).toMatchObject({ placesLeft: 0 });
  });
});

const takeUp = async (referral: SmallReferral): Promise<void> => {
  await answer(await offerPlace(core, offering, referral, groupId), { answer: 'accepted' });
};
