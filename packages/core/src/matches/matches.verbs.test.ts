import { type Id, newId } from '@waymark/contracts';
import { systemActor } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refreshReach } from '../access/refresh-reach.ts';
import { persons } from '../persons/tables.ts';
import { makeReferral } from '../referrals/index.ts';
import { addSmallFamily, addStaff, referFather } from '../testing/index.ts';
import { type PlacedFather, placeFather } from '../testing/placed-father.ts';
import type { Actor } from '../verbs/actor.ts';
import { theSystem } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { comparePeople, judgeMatch, listMatches, listReferralMatches } from './index.ts';

let at: PlacedFather;
let governor: Actor;
beforeEach(async () => {
  at = await placeFather();
  governor = await addStaff(at.core, at.house, 'Ida Example', ['information-governance']);
  await at.core.store.write(async (unit) => {
    await refreshReach(unit, [governor.staffId]);
    unit.audit({ actorId: systemActor, action: 'test-role', outcome: 'done', recordIds: [], personIds: [] });
  });
});
afterEach(() => at.core.remove());

const failure = async (attempt: Promise<unknown>): Promise<unknown> =>
  await attempt.then(
    () => 'done',
    (error: unknown) => error,
  );

const compareAll = async (): Promise<void> => {
  for (let after: string | null = ''; after !== null; ) {
    ({ after } = await performVerb(at.core, comparePeople, { actor: theSystem, input: {} }));
  }
};

/** A school refers a father it writes down itself, with the child the council knows by another spelling. */
const referByHand = async (childName: string) => {
  const referrer = await addStaff(at.core, at.house, 'Rae Example', ['referrer']);
  const [fatherId, childId] = [newId(), newId()];
  const input = {
    referralId: newId(),
    familyId: newId(),
    offeringId: at.offering.offeringId,
    newPeople: [
      {
        personId: fatherId,
        membershipId: newId(),
        givenNames: 'Kit',
        familyName: 'Exampel',
        dateOfBirth: '1990-02-13',
      },
      {
        personId: childId,
        membershipId: newId(),
        givenNames: childName,
        familyName: 'Exampel',
        dateOfBirth: '2018-04-17',
      },
    ],
    subjects: [{ personId: fatherId, position: 'person-causing-harm' }],
    children: [{ personId: childId, changeSought: 'Sleeps', howKnown: 'Her words' }],
    urgency: 'routine',
    why: 'Asked for',
    consent: { consent: 'given' },
    knowledge: { knows: 'yes', toldWhat: 'All' },
    answers: {},
  };
  const answer = await performVerb(at.core, makeReferral, { actor: referrer, input });
  return { referralId: input.referralId, fatherId, childId, answer };
};

/** Corrects a day of birth, which makes a new version of the record. */
const bornOn = (personId: Id, dateOfBirth: string): Promise<void> =>
  at.core.store.write(async (unit) => {
    const [row] = await unit.db.select({ version: persons.version }).from(persons).where(eq(persons.id, personId));
    const version = (row?.version ?? 0) + 1;
    await unit.db.update(persons).set({ dateOfBirth, version }).where(eq(persons.id, personId));
    unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
  });

const matchesOf = async (referralId: Id, actor = at.offering.coordinator) =>
  (await performRead(at.core, listReferralMatches, { actor, input: { referralId } })).matches;
const governed = async () => (await performRead(at.core, listMatches, { actor: governor, input: {} })).matches;
const judge = (matchId: Id, actor: Actor, decision = 'not-the-same') =>
  performVerb(at.core, judgeMatch, {
    actor,
    input: { matchId, decisionId: newId(), decision, why: 'A cousin of the same name' },
  });

describe('S17 a duplicate referral', () => {
  it('goes in like any other, and the coordinator sees the likely matches and why', async () => {
    const known = await referByHand('Wrenn');
    const unknown = await referByHand('Quentin');
    expect({ ...known.answer, referralId: '' }).toEqual({ ...unknown.answer, referralId: '' });
    await compareAll();
    const found = await matchesOf(known.referralId);
    const ofChild = found.find(({ person }) => person.personId === known.childId);
    expect(ofChild).toMatchObject({
      likelihood: 'likely',
      because: ['name-spelt-alike', 'date-of-birth-same'],
      other: { personId: at.family.childId, name: 'Wren Example' },
    });
    const ofFather = found.find(({ other }) => other.personId === at.family.fatherId);
    expect(ofFather?.referrals).toEqual([{ referralId: at.referralId, offering: expect.any(String) }]);
  });

  it('"not the same person" is remembered, for both sides of the pair and for everyone', async () => {
    const { referralId, childId } = await referByHand('Wrenn');
    await compareAll();
    const isOfChild = ({ person }: { person: { personId: Id } }) => person.personId === childId;
    const match = (await matchesOf(referralId)).find(isOfChild);
    if (match === undefined) throw new Error('No match was found');
    await judge(match.matchId, at.offering.coordinator);
    expect((await matchesOf(referralId)).find(isOfChild)).toBeUndefined();
    await at.core.store.write(async (unit) => {
      await unit.db.update(persons).set({ version: 9 }).where(eq(persons.id, childId));
      unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
    await compareAll();
    expect((await matchesOf(referralId)).find(isOfChild)).toBeUndefined();
    expect((await governed()).some(({ matchId }) => matchId === match.matchId)).toBe(false);
  });

  it('that lies out of the coordinator’s reach is information governance’s alone, and no oracle', async () => {
    const elsewhere = await addSmallFamily(at.core, at.lead, 'Faraway');
    const referral = await referFather(at.core, at.offering, {
      lead: at.lead,
      family: await addSmallFamily(at.core, at.lead, 'Farraway'),
    });
    await compareAll();
    const shown = JSON.stringify(await matchesOf(referral.referralId));
    for (const id of [elsewhere.fatherId, elsewhere.childId, elsewhere.motherId]) expect(shown).not.toContain(id);
    const match = (await governed()).find(({ person, other }) =>
      [person.personId, other.personId].includes(elsewhere.fatherId),
    );
    expect(match).toMatchObject({ likelihood: 'likely' });
    const hidden = await failure(judge(match?.matchId ?? '', at.offering.coordinator));
    expect(hidden).toMatchObject({ kind: 'not-found' });
    expect(hidden).toEqual(await failure(judge(newId(), at.offering.coordinator)));
    await judge(match?.matchId ?? '', governor, 'the-same');
    const said = (await governed()).find(({ matchId }) => matchId === match?.matchId);
    expect(said?.saidTheSame).toEqual({ by: 'Ida Example', why: 'A cousin of the same name' });
  });

  it.each([
    ['same', '2018-04-17', '2018-04-17'],
    ['with day and month swapped', '2018-04-07', '2018-07-04'],
    ['with one figure of the year wrong', '2018-04-17', '2008-04-17'],
    ['with one figure of the day wrong', '2018-04-17', '2018-04-27'],
    ['with two figures the other way round', '2018-04-17', '2081-04-17'],
    ['some days apart over the turn of the year', '2017-12-30', '2018-01-02'],
  ])('is found by its day of birth %s', async (_how, ours, theirs) => {
    const { referralId, childId } = await referByHand('Wren');
    await bornOn(at.family.childId, ours);
    await bornOn(childId, theirs);
    await compareAll();
    const others = (await matchesOf(referralId)).map(({ other }) => other.personId);
    expect(others).toContain(at.family.childId);
    await bornOn(childId, '1999-11-30');
    await compareAll();
    expect((await matchesOf(referralId)).map(({ other }) => other.personId)).not.toContain(at.family.childId);
  });

  it('compares each record once until it changes', async () => {
    await compareAll();
    const again = await performVerb(at.core, comparePeople, { actor: theSystem, input: {} });
    expect(again).toEqual({ compared: 0, after: null });
  });
});
