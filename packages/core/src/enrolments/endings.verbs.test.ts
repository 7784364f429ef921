import { newId } from '@waymark/contracts';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { allocations } from '../access/tables.ts';
import { openFamily, viewMyChildren } from '../families/index.ts';
import { memberships } from '../families/tables.ts';
import { notices } from '../notices/tables.ts';
import { addHouse, addStaff } from '../testing/index.ts';
import { markFather, type PlacedFather, placeFather } from '../testing/placed-father.ts';
import { type Actor, theSystem } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { answerEnding, beginEnding, endEnrolment, escalateEndings, listEndings, undoEnding } from './index.ts';

let at: PlacedFather;
let manager: Actor;
beforeEach(async () => {
  at = await placeFather();
  manager = await addStaff(at.core, at.house, 'Mo Example', ['team-manager']);
  await markFather(at, 1, 'attended');
});
afterEach(() => at.core.remove());

const begin = (reason = 'stopped-attending') =>
  performVerb(at.core, beginEnding, {
    actor: at.offering.coordinator,
    input: { enrolmentId: at.enrolmentId, reason },
  });
const answer = (actor: Actor, childId = at.family.childId) =>
  performVerb(at.core, answerEnding, {
    actor,
    input: { answerId: newId(), enrolmentId: at.enrolmentId, childId, meaning: 'Contact is supervised from now on' },
  });
const endings = async (actor: Actor) => (await performRead(at.core, listEndings, { actor, input: {} })).endings;
const escalate = () => performVerb(at.core, escalateEndings, { actor: theSystem, input: {} });
const told = async () =>
  await at.core.store.write(
    async (unit) =>
      await unit.db
        .select({ kind: notices.kind, to: notices.toStaffId, about: notices.personId, state: notices.state })
        .from(notices)
        .where(and(inArray(notices.kind, ['ending', 'ending-late'])))
        .orderBy(asc(notices.queuedAt), asc(notices.id)),
  );

/** A second child of his, of another woman, in a family of another council. */
const secondFamily = async () => {
  const other = await addStaff(at.core, await addHouse(at.core, 'Other Council'), 'Ola Example', ['lead-practitioner']);
  const [familyId, childId] = [newId(), newId()];
  const names = { givenNames: 'Bay', familyName: 'Other', dateOfBirth: '2020-05-17' };
  await performVerb(at.core, openFamily, {
    actor: other,
    input: { familyId, child: { personId: childId, membershipId: newId(), allocationId: newId(), ...names } },
  });
  await at.core.store.write(async (unit) => {
    await unit.db.insert(memberships).values({
      personId: at.family.fatherId,
      level: 'shared',
      recordedAt: unit.now,
      recordedBy: other.staffId,
      familyId,
      from: '2026-01-05',
    });
    await refreshReachAround(unit, { persons: [at.family.fatherId, childId] });
    unit.audit({ actorId: other.staffId, action: 'test-link', outcome: 'done', recordIds: [], personIds: [] });
  });
  return { other, childId };
};

describe('S24 the ending of a place', () => {
  it('shows him at once as receiving nothing since that day, to whoever works with the children', async () => {
    const services = async () =>
      (await performRead(at.core, viewMyChildren, { actor: at.lead, input: {} })).children[0]?.services;
    expect(await services()).toMatchObject([{ isReceiving: true }]);
    await begin();
    expect(await services()).toMatchObject([
      {
        state: 'ending',
        isReceiving: false,
        sentence: expect.stringContaining('receiving nothing since 5 February 2026'),
      },
    ]);
  });

  it('asks the lead practitioner of each child, each of their own alone, and tells it once', async () => {
    const { other, childId } = await secondFamily();
    await begin();
    await begin();
    expect((await told()).map(({ kind, to, about }) => [kind, to, about])).toEqual(
      expect.arrayContaining([
        ['ending', at.lead.staffId, at.family.childId],
        ['ending', other.staffId, childId],
      ]),
    );
    expect(await told()).toHaveLength(2);
    expect((await endings(at.lead)).map(({ children }) => children.map(({ name }) => name))).toEqual([
      ['Wren Example'],
    ]);
    const others = JSON.stringify(await endings(other));
    expect(others).toContain('Bay Other');
    expect(others).not.toContain('Wren');
    expect(others).not.toContain(at.family.childId);
  });

  it('waits for every child, and says who answered what', async () => {
    await begin();
    expect(await endings(at.lead)).toMatchObject([
      { days: 0, isManagers: false, reason: 'stopped-attending', children: [{ answer: null }] },
    ]);
    await answer(at.lead);
    expect(await endings(at.lead)).toMatchObject([
      { children: [{ answer: { meaning: 'Contact is supervised from now on', by: 'Lee Example' } }] },
    ]);
    await performVerb(at.core, endEnrolment, {
      actor: at.offering.coordinator,
      input: { enrolmentId: at.enrolmentId, as: 'ended-early' },
    });
    expect(await endings(at.lead)).toEqual([]);
  });

  it('after three days, weekend included, it is the manager’s, who is told once and may answer', async () => {
    await begin();
    at.core.clock.pass({ hours: 71 });
    expect(await escalate()).toEqual({ toManagers: 0 });
    expect(await endings(manager)).toMatchObject([{ isManagers: false }]);
    at.core.clock.pass({ hours: 1 });
    expect(await escalate()).toEqual({ toManagers: 1 });
    expect(await escalate()).toEqual({ toManagers: 0 });
    expect(await endings(manager)).toMatchObject([{ isManagers: true, days: 3 }]);
    expect((await told()).filter(({ kind }) => kind === 'ending-late')).toMatchObject([
      { to: manager.staffId, about: at.family.childId },
    ]);
    await answer(manager);
    expect(await endings(manager)).toMatchObject([{ isManagers: false }]);
  });

  it('S23 a child without a lead practitioner is not forgotten: the notice stands without a recipient', async () => {
    const { childId } = await secondFamily();
    await at.core.store.write(async (unit) => {
      await unit.db.update(allocations).set({ to: '2026-01-06' }).where(eq(allocations.personId, childId));
      unit.audit({ actorId: theSystem.staffId, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
    await begin();
    expect(await told()).toContainEqual({ kind: 'ending', to: null, about: childId, state: 'no-recipient' });
  });

  it('what was answered or taken back is not sent any more; a new ending asks anew', async () => {
    await begin();
    await answer(at.lead);
    expect(await told()).toMatchObject([{ state: 'withdrawn' }]);
    await performVerb(at.core, undoEnding, {
      actor: at.offering.coordinator,
      input: { enrolmentId: at.enrolmentId, note: 'He came back' },
    });
    expect(await endings(at.lead)).toEqual([]);
    at.core.clock.pass({ days: 1 });
    await begin();
    expect((await told()).map(({ state }) => state)).toEqual(['withdrawn', 'queued']);
    expect(await endings(at.lead)).toMatchObject([{ children: [{ answer: null }] }]);
  });

  it('an exclusion for safety takes effect at once, and is answered for like any other', async () => {
    await begin('excluded-for-safety');
    expect(await endings(at.lead)).toMatchObject([{ reason: 'excluded-for-safety', children: [{ answer: null }] }]);
    const [service] =
      (await performRead(at.core, viewMyChildren, { actor: at.lead, input: {} })).children[0]?.services ?? [];
    expect(service).toMatchObject({ isReceiving: false });
    expect(service?.sentence).toContain('receiving nothing since');
  });

  it('a death stops every message: nobody is asked', async () => {
    await begin('child-died');
    expect(await told()).toEqual([]);
    at.core.clock.pass({ days: 4 });
    expect(await escalate()).toEqual({ toManagers: 0 });
  });

  it('S28 says nothing of it to her worker, who has no child allocated, nor to a stranger', async () => {
    await begin();
    const stranger = await addStaff(at.core, await addHouse(at.core, 'Third Council'), 'Sky Example', [
      'lead-practitioner',
    ]);
    expect(await endings(stranger)).toEqual([]);
    await expect(endings(at.worker)).rejects.toMatchObject({ kind: 'not-allowed' });
    await expect(endings(at.offering.coordinator)).rejects.toMatchObject({ kind: 'not-allowed' });
  });
});
