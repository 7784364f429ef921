import { type Id, newId } from '@waymark/contracts';
import { count, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allocate } from '../access/index.ts';
import { refreshReach } from '../access/refresh-reach.ts';
import { allocations, conflicts } from '../access/tables.ts';
import { viewFamily } from '../families/index.ts';
import { families } from '../families/tables.ts';
import { findPersons } from '../persons/index.ts';
import { persons } from '../persons/tables.ts';
import {
  addHouse,
  addSmallFamily,
  addSmallOffering,
  addStaff,
  openTestCore,
  programmesOf,
  type SmallOffering,
  smallForm,
  smallProgramme,
  type TestCore,
} from '../testing/index.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import {
  listPeopleToRefer,
  listReferralStatuses,
  makeReferral,
  viewReferral,
  viewReferralStatus,
  viewSurvivorNotes,
} from './index.ts';

let core: TestCore;
let referrer: Actor;
let offering: SmallOffering;
beforeEach(async () => {
  core = await openTestCore(programmesOf([smallProgramme()]));
  referrer = await addStaff(core, await addHouse(core, 'Example School'), 'Rae Example', ['referrer']);
  offering = await addSmallOffering(core);
});
afterEach(() => core.remove());

const make = (actor: Actor, input: unknown) => performVerb(core, makeReferral, { actor, input });
const toRefer = async (actor: Actor) => (await performRead(core, listPeopleToRefer, { actor, input: {} })).families;

/** A form with a father, a mother and a child whom the referrer writes down. */
const byHand = (changes: Parameters<typeof smallForm>[2] = {}) => {
  const family = { familyId: newId(), fatherId: newId(), motherId: newId(), childId: newId() };
  const person = (personId: Id, givenNames: string, dateOfBirth: string) => ({
    personId,
    membershipId: newId(),
    givenNames,
    familyName: 'Marlow',
    dateOfBirth,
  });
  const newPeople = [
    person(family.fatherId, 'Dale', '1989-11-02'),
    person(family.motherId, 'Ines', '1991-06-23'),
    person(family.childId, 'Otto', '2017-09-09'),
  ];
  return { ...family, form: smallForm(offering.offeringId, family, { newPeople, ...changes }) };
};

const change = async (personIds: readonly Id[], act: Parameters<TestCore['store']['write']>[0]): Promise<void> => {
  await core.store.write(async (unit) => {
    await act(unit);
    unit.audit({
      actorId: referrer.staffId,
      action: 'test',
      outcome: 'done',
      recordIds: [],
      personIds: [...personIds],
    });
  });
};
const howMany = async () =>
  await core.store.write(async (unit) => {
    const [of] = await unit.db.select({ families: count() }).from(families);
    const [people] = await unit.db.select({ people: count() }).from(persons);
    return { ...of, ...people };
  });

describe('someone who is a referrer alone', () => {
  it('B6 writes the people down and refers them in one act; the coordinator decides about them', async () => {
    const { form, fatherId, childId } = byHand();
    expect(await make(referrer, form)).toMatchObject({ isNew: true, state: 'submitted' });
    const asked = { actor: offering.coordinator, input: { referralId: form.referralId } };
    const referral = await performRead(core, viewReferral, asked);
    expect(referral.people).toMatchObject([
      { personId: fatherId, name: 'Dale Marlow', position: 'person-causing-harm', state: 'submitted' },
    ]);
    expect(referral.children).toMatchObject([{ personId: childId, name: 'Otto Marlow' }]);
    expect(referral.referrer).toEqual({ name: 'Rae Example', organisation: 'Example School' });
  });

  it('follows the referral by its state alone and sees no family, nor anyone by a search', async () => {
    const { form, familyId, fatherId } = byHand();
    await make(referrer, form);
    const status = { actor: referrer, input: { referralId: form.referralId } };
    expect(await performRead(core, viewReferralStatus, status)).toMatchObject({
      state: 'submitted',
      stateWords: 'Referred: receiving nothing yet',
    });
    expect(JSON.stringify(await performRead(core, viewReferralStatus, status))).not.toContain(fatherId);
    await expect(performRead(core, viewFamily, { actor: referrer, input: { familyId } })).rejects.toMatchObject({
      kind: 'not-allowed',
    });
    await expect(performRead(core, viewReferral, status)).rejects.toMatchObject({ kind: 'not-allowed' });
    const found = await performRead(core, findPersons, { actor: referrer, input: { name: 'Marlow' } });
    expect(found.persons).toEqual([]);
  });

  it('refers the same people again from own referrals, by the names and positions of the first', async () => {
    const { form, ...family } = byHand();
    await make(referrer, form);
    expect(await toRefer(referrer)).toMatchObject([
      {
        familyId: family.familyId,
        people: [
          { personId: family.fatherId, name: 'Dale Marlow', position: 'person-causing-harm' },
          { personId: family.childId, name: 'Otto Marlow', position: 'child' },
        ],
      },
    ]);
    const again = smallForm(offering.offeringId, family);
    expect(await make(referrer, again)).toMatchObject({ isNew: true, state: 'submitted' });
    const { referrals } = await performRead(core, listReferralStatuses, { actor: referrer, input: {} });
    expect(referrals).toHaveLength(2);
  });

  it('S17 is nobody to another referrer: neither the people nor their family are there', async () => {
    const { form, ...family } = byHand();
    await make(referrer, form);
    const other = await addStaff(core, await addHouse(core, 'Other School'), 'Ola Example', ['referrer']);
    expect(await toRefer(other)).toEqual([]);
    await expect(make(other, smallForm(offering.offeringId, family))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('S17 gets the same answer whether or not people of these names are known here', async () => {
    const lead = await addStaff(core, await addHouse(core, 'Example Council'), 'Lee Example', ['lead-practitioner']);
    const unknown = await make(referrer, byHand().form);
    const known = await addSmallFamily(core, lead, 'Marlow');
    const { referralId: _one, ...asUnknown } = unknown;
    const { referralId: _two, ...asKnown } = await make(referrer, byHand().form);
    expect(asKnown).toEqual(asUnknown);
    expect((await toRefer(referrer)).map(({ familyId }) => familyId)).not.toContain(known.familyId);
  });

  it('S2 sends it twice and it is one referral, one family; under ids that are taken it is refused', async () => {
    const { form, fatherId } = byHand();
    await make(referrer, form);
    const before = await howMany();
    expect(await make(referrer, form)).toMatchObject({ isNew: false });
    const reused = byHand();
    const taken = [
      { ...reused.form, familyId: form.familyId },
      {
        ...reused.form,
        newPeople: reused.form.newPeople?.map((person, at) => (at === 0 ? { ...person, personId: fatherId } : person)),
        subjects: form.subjects,
      },
    ];
    for (const input of taken) await expect(make(referrer, input)).rejects.toMatchObject({ code: 'fact-id-reused' });
    expect(await howMany()).toEqual(before);
  });

  it.each<[string, Parameters<typeof smallForm>[2], string]>([
    [
      'somebody who was not written down',
      { subjects: [{ personId: newId(), position: 'co-parent' }] },
      'not-in-family',
    ],
    ['answers that the programme does not take', { answers: { hoursAWeek: 'many' } }, 'wrong-type'],
  ])('S38 writes nothing where the form names %s', async (_what, changes, code) => {
    const before = await howMany();
    await expect(make(referrer, byHand(changes).form)).rejects.toMatchObject({
      kind: 'invalid',
      detail: { fields: [{ code }] },
    });
    expect(await howMany()).toEqual(before);
  });

  it('S28 may leave a note for the survivor’s side that comes back to nobody here', async () => {
    const { form, motherId } = byHand();
    const survivorNotes = [{ noteId: newId(), personId: motherId, note: 'Ring the school, never home' }];
    await make(referrer, { ...form, survivorNotes });
    expect(JSON.stringify(await toRefer(referrer))).not.toContain(motherId);
    await expect(
      performRead(core, viewSurvivorNotes, { actor: referrer, input: { personId: motherId } }),
    ).rejects.toMatchObject({ kind: 'not-allowed' });
  });

  it('is no longer shown someone who was restricted, who died, or whom he or she is in conflict with', async () => {
    const { form, fatherId, childId } = byHand();
    await make(referrer, form);
    await change([childId], (unit) =>
      unit.db.update(persons).set({ isRestricted: true }).where(eq(persons.id, childId)),
    );
    expect((await toRefer(referrer)).flatMap(({ people }) => people.map(({ name }) => name))).toEqual(['Dale Marlow']);
    await change([fatherId], (unit) =>
      unit.db.update(persons).set({ diedOn: '2026-03-01' }).where(eq(persons.id, fatherId)),
    );
    expect(await toRefer(referrer)).toEqual([]);
    const next = byHand();
    await make(referrer, next.form);
    expect(await toRefer(referrer)).toHaveLength(1);
    const declared = { staffId: referrer.staffId, personId: next.motherId, recordedBy: newId() };
    await change([next.motherId], async (unit) => {
      await unit.db.insert(conflicts).values({ ...declared, recordedAt: unit.now });
      await refreshReach(unit, [referrer.staffId]);
    });
    expect(await toRefer(referrer)).toEqual([]);
  });
});

describe('a family one no longer works with', () => {
  it('S28 is not there to be referred, though one opened it', async () => {
    const lead = await addStaff(core, await addHouse(core, 'Example Council'), 'Lee Example', ['lead-practitioner']);
    const family = await addSmallFamily(core, lead, 'Marlow');
    const own = async () =>
      await core.store.write(async (unit) => {
        const [row] = await unit.db
          .select({ id: allocations.id, from: allocations.from })
          .from(allocations)
          .where(eq(allocations.personId, family.childId));
        unit.audit({ actorId: lead.staffId, action: 'test-look', outcome: 'done', recordIds: [], personIds: [] });
        return row;
      });
    const standing = await own();
    await performVerb(core, allocate, {
      actor: lead,
      input: {
        allocationId: newId(),
        personId: family.childId,
        staffId: lead.staffId,
        role: 'lead-practitioner',
        from: standing?.from,
        to: standing?.from,
        supersedes: { factId: standing?.id, reason: 'Handed over' },
      },
    });
    await expect(make(lead, smallForm(offering.offeringId, family))).rejects.toMatchObject({ kind: 'not-found' });
    expect(await toRefer(lead)).toEqual([]);
  });
});
