import { type Id, newId } from '@waymark/contracts';
import { barred } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allocate } from '../access/index.ts';
import { refreshReach } from '../access/refresh-reach.ts';
import { refreshReachAround } from '../access/staff-tied-to.ts';
import { viewFamily } from '../families/index.ts';
import { families, memberships } from '../families/tables.ts';
import { findPersons } from '../persons/index.ts';
import { insertPerson } from '../persons/insert-person.ts';
import { setOfferingStaff } from '../programmes/index.ts';
import { addStaff, changeStaff } from '../staff/index.ts';
import { addSmallFamily, addStaff as addStaffMember } from '../testing/index.ts';
import { type PlacedFather, placeFather } from '../testing/placed-father.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import {
  declareConflict,
  endTieException,
  findGoverned,
  liftConflict,
  listConflicts,
  listGovernanceItems,
  listGovernedFamilies,
  listTieExceptions,
  recordTieException,
  setConflict,
  settleGovernanceItem,
} from './index.ts';
import { governanceItems } from './tables.ts';

let at: PlacedFather;
let governor: Actor;
beforeEach(async () => {
  at = await placeFather();
  governor = await addStaffMember(at.core, at.house, 'Ida Example', ['information-governance']);
  await addGovernor(governor);
});
afterEach(() => at.core.remove());

/** A role takes effect with the next look at everyone's ties. */
const addGovernor = async ({ staffId }: Actor) => {
  await at.core.store.write(async (unit) => {
    await refreshReach(unit, [staffId]);
    unit.audit({ actorId: staffId, action: 'test-role', outcome: 'done', recordIds: [], personIds: [] });
  });
};

const failure = async (attempt: Promise<unknown>): Promise<unknown> =>
  await attempt.then(
    () => 'done',
    (error: unknown) => error,
  );

const declare = (actor: Actor, said: Record<string, unknown>) =>
  performVerb(at.core, declareConflict, { actor, input: { itemId: newId(), why: 'My brother', ...said } });
const set = (staffId: Id, personId: Id, more: Record<string, unknown> = {}) =>
  performVerb(at.core, setConflict, {
    actor: governor,
    input: { conflictId: newId(), staffId, personId, kind: 'set', why: 'Her brother', ...more },
  });
const items = async (actor = governor) => (await performRead(at.core, listGovernanceItems, { actor, input: {} })).items;
const conflictsSeenBy = async (actor: Actor) =>
  (await performRead(at.core, listConflicts, { actor, input: {} })).conflicts;
const familyFor = (actor: Actor, familyId: Id) =>
  failure(performRead(at.core, viewFamily, { actor, input: { familyId } }));
const found = async (actor: Actor, name = 'Example') =>
  (await performRead(at.core, findPersons, { actor, input: { name } })).persons.map(({ personId }) => personId);

describe('S47 a conflict that a member of staff declares', () => {
  it('of a record that is open to them takes effect at once and for the whole family', async () => {
    expect(await found(at.lead)).toContain(at.family.motherId);
    await declare(at.lead, { personId: at.family.fatherId });
    expect(await found(at.lead)).toEqual([]);
    expect(await familyFor(at.lead, at.family.familyId)).toEqual(await familyFor(at.lead, newId()));
    expect(await items()).toMatchObject([{ kind: 'declared-conflict', staffId: at.lead.staffId, why: 'My brother' }]);
  });

  it('in words is answered the same whoever has a record here, and told to information governance alone', async () => {
    const known = await declare(at.lead, { saidName: 'Kit Example' });
    const unknown = await declare(at.lead, { saidName: 'Nobody Elsewhere' });
    expect(Object.keys(known)).toEqual(Object.keys(unknown));
    const [first, second] = await items();
    expect(first?.candidates.map(({ personId }) => personId)).toEqual([at.family.fatherId]);
    expect(second?.candidates).toEqual([]);
  });

  it('of a record that is not open to them is the same as of none', async () => {
    const stranger = await addStaffMember(at.core, at.house, 'Sam Example', ['lead-practitioner']);
    const hidden = await failure(declare(stranger, { personId: at.family.motherId }));
    expect(hidden).toMatchObject({ kind: 'not-found' });
    expect(hidden).toEqual(await failure(declare(stranger, { personId: newId() })));
    expect(await items()).toEqual([]);
  });

  it('is settled once, with a reason, and not by the one it is about', async () => {
    await declare(at.lead, { saidName: 'Nobody Elsewhere' });
    const [item] = await items();
    const settle = (actor: Actor, outcome: string) =>
      performVerb(at.core, settleGovernanceItem, {
        actor,
        input: { itemId: item?.itemId, outcome, why: 'Nobody of that name' },
      });
    await settle(governor, 'nobody-here');
    expect(await items()).toEqual([]);
    expect(await failure(settle(governor, 'conflict-set'))).toMatchObject({ code: 'settled-already' });
  });
});

describe('S47 a member of staff who is added', () => {
  const add = async (name: string) => {
    const staffId = newId();
    const { organisationId } = at.house;
    const roles = [{ role: 'facilitator', from: '2026-02-02' }];
    const input = { staffId, organisationId, name, roles };
    return { staffId, answer: await performVerb(at.core, addStaff, { actor: at.offering.administrator, input }) };
  };
  const stored = async (staffId: Id) =>
    await at.core.store.write(
      async ({ db }) => await db.select().from(governanceItems).where(eq(governanceItems.staffId, staffId)),
    );

  it('with the family name of somebody here is put before information governance, and nobody else learns of it', async () => {
    const known = await add('Robin Éxample');
    const unknown = await add('Robin Elsewhere');
    expect(Object.keys(known.answer)).toEqual(Object.keys(unknown.answer));
    const found = await items();
    expect(found).toMatchObject([{ kind: 'staff-match', staff: 'Robin Éxample', saidName: 'Robin Éxample' }]);
    expect(found[0]?.candidates.map(({ personId }) => personId)).toContain(at.family.motherId);
    expect((await stored(known.staffId)).length).toBe((await stored(unknown.staffId)).length);
    const { staffId } = unknown;
    const { organisationId, teamId } = at.house;
    await performVerb(at.core, changeStaff, {
      actor: at.offering.administrator,
      ifMatch: 1,
      input: { staffId, organisationId, teamId, name: 'Robin Example', email: null },
    });
    expect((await items()).map((item) => item.staffId)).toEqual([known.staffId, staffId]);
  });

  it('is not put before who is in conflict with all of that name, as though nobody had it', async () => {
    await add('Robin Example');
    const other = await addStaffMember(at.core, at.house, 'Noor Elsewhere', ['information-governance']);
    await addGovernor(other);
    expect(await items(other)).toHaveLength(1);
    await set(other.staffId, at.family.motherId);
    expect(await items(other)).toEqual([]);
  });
});

describe('S47 a conflict that information governance sets', () => {
  it('bars from the whole family though the person left it, who joins later included, until it is lifted', async () => {
    const conflictId = newId();
    await set(at.lead.staffId, at.family.fatherId, { conflictId, familyId: at.family.familyId });
    expect(await found(at.lead)).toEqual([]);
    const colleague = await addStaffMember(at.core, at.house, 'Kim Example', ['lead-practitioner']);
    const joined = newId();
    await at.core.store.write(async (unit) => {
      const [standing] = await unit.db.select().from(memberships).where(eq(memberships.personId, at.family.fatherId));
      if (standing === undefined) throw new Error('The father belongs to no family');
      await unit.db.insert(memberships).values({ ...standing, id: newId(), supersedes: standing.id, to: '2026-02-01' });
      await insertPerson(unit, colleague.staffId, { personId: joined, givenNames: 'Ash', familyName: 'Example' });
      await unit.db.insert(memberships).values({
        personId: joined,
        level: 'shared',
        recordedAt: unit.now,
        recordedBy: colleague.staffId,
        familyId: at.family.familyId,
        from: '2026-01-05',
      });
      await refreshReachAround(unit, { persons: [joined], staff: [at.lead.staffId] });
      unit.audit({ actorId: colleague.staffId, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
    expect(await found(at.lead)).toEqual([]);
    await performVerb(at.core, liftConflict, { actor: governor, input: { conflictId, why: 'Somebody else' } });
    expect(await found(at.lead)).toEqual(expect.arrayContaining([joined, at.family.motherId]));
    expect(await conflictsSeenBy(governor)).toEqual([]);
  });

  it('is set for a family by its reference, and stays readable once it is lifted: by whom and why', async () => {
    const { fatherId, familyId } = at.family;
    const input = { personId: fatherId };
    const { families: his } = await performRead(at.core, listGovernedFamilies, { actor: governor, input });
    expect(his.map((family) => family.familyId)).toEqual([familyId]);
    const conflictId = newId();
    await set(at.lead.staffId, fatherId, { conflictId, familyId });
    expect(await conflictsSeenBy(governor)).toMatchObject([{ familyReference: his[0]?.reference }]);
    await performVerb(at.core, liftConflict, { actor: governor, input: { conflictId, why: 'Somebody else' } });
    const list = (actor: Actor) => performRead(at.core, listConflicts, { actor, input: {} });
    expect(await list(governor)).toMatchObject({
      conflicts: [],
      lifted: [{ conflictId, liftedBy: 'Ida Example', liftedWhy: 'Somebody else' }],
    });
    const other = await addStaffMember(at.core, at.house, 'Noor Example', ['information-governance']);
    await addGovernor(other);
    const ofOther = newId();
    await set(other.staffId, fatherId, { conflictId: ofOther });
    const none = await failure(performRead(at.core, listGovernedFamilies, { actor: other, input }));
    expect(none).toMatchObject({ kind: 'not-found' });
    expect(await list(other)).toMatchObject({ conflicts: [], lifted: [] });
    await performVerb(at.core, liftConflict, { actor: governor, input: { conflictId: ofOther, why: 'She left' } });
    expect((await list(other)).lifted.map((one) => one.conflictId)).toEqual([conflictId]);
  });

  it('bars from whom the person harms wherever she has gone, in her new family too', async () => {
    const refuge = newId();
    await at.core.store.write(async (unit) => {
      const [hers] = await unit.db.select().from(memberships).where(eq(memberships.personId, at.family.motherId));
      if (hers === undefined) throw new Error('The mother belongs to no family');
      await unit.db.insert(memberships).values({ ...hers, id: newId(), supersedes: hers.id, to: '2026-02-01' });
      await unit.db
        .insert(families)
        .values({ id: refuge, reference: 'NEW-1', recordedAt: unit.now, recordedBy: at.lead.staffId });
      await unit.db.insert(memberships).values({ ...hers, id: newId(), familyId: refuge, from: '2026-02-01' });
      await refreshReachAround(unit, { persons: [at.family.motherId] });
      unit.audit({ actorId: at.lead.staffId, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
    expect(await found(at.worker)).toContain(at.family.motherId);
    await set(at.worker.staffId, at.family.fatherId);
    expect(await found(at.worker)).toEqual([]);
  });

  it('bars at once from somebody who joins, though the person the conflict was set for has left', async () => {
    const duty = await addStaffMember(at.core, at.house, 'Quinn Example', ['duty']);
    await set(duty.staffId, at.family.fatherId, { familyId: at.family.familyId });
    const joined = newId();
    await at.core.store.write(async (unit) => {
      for (const left of await unit.db.select().from(memberships).where(eq(memberships.familyId, at.family.familyId)))
        await unit.db.insert(memberships).values({ ...left, id: newId(), supersedes: left.id, to: '2026-02-01' });
      await insertPerson(unit, at.lead.staffId, { personId: joined, givenNames: 'Ash', familyName: 'Example' });
      const membership = {
        personId: joined,
        level: 'shared',
        familyId: at.family.familyId,
        from: '2026-01-05',
      } as const;
      await unit.db.insert(memberships).values({ ...membership, recordedAt: unit.now, recordedBy: at.lead.staffId });
      await refreshReachAround(unit, { persons: [joined] });
      unit.audit({ actorId: at.lead.staffId, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
    const rows = await at.core.store.write(
      async ({ db }) => await db.select().from(barred).where(eq(barred.staffId, duty.staffId)),
    );
    expect(rows.map(({ personId }) => personId)).toContain(joined);
  });

  it('with a member of staff’s own record restricts it for colleagues as well', async () => {
    const mother = at.family.motherId;
    expect(await found(at.lead)).toContain(mother);
    await set(at.offering.facilitator.staffId, mother, { kind: 'own-record' });
    expect(await found(at.lead)).not.toContain(mother);
    expect(await found(at.worker)).toContain(mother);
    expect(await conflictsSeenBy(governor)).toMatchObject([{ kind: 'own-record', personId: mother }]);
  });

  it('exists for nobody it bars, information governance included', async () => {
    const other = await addStaffMember(at.core, at.house, 'Noor Example', ['information-governance']);
    await addGovernor(other);
    const conflictId = newId();
    await set(other.staffId, at.family.motherId, { conflictId });
    await declare(at.lead, { personId: at.family.fatherId });
    expect(await conflictsSeenBy(other)).toEqual([]);
    expect(await items(other)).toEqual([]);
    const searched = await performRead(at.core, findGoverned, { actor: other, input: { name: 'Example' } });
    expect(searched.persons).toEqual([]);
    const lift = (id: Id) =>
      failure(performVerb(at.core, liftConflict, { actor: other, input: { conflictId: id, why: 'A mistake' } }));
    expect(await lift(conflictId)).toEqual(await lift(newId()));
    expect(await conflictsSeenBy(governor)).toHaveLength(2);
  });

  it('keeps work with the family from being given, in the words of the other side', async () => {
    const helper = await addStaffMember(at.core, at.house, 'Alex Example', ['partner-support']);
    const give = () =>
      performVerb(at.core, allocate, {
        actor: at.lead,
        input: {
          allocationId: newId(),
          personId: at.family.motherId,
          staffId: helper.staffId,
          role: 'partner-support',
          from: '2026-02-01',
        },
      });
    await set(helper.staffId, at.family.childId);
    expect(await failure(give())).toMatchObject({ code: 'cannot-be-arranged' });
  });
});

describe('S28 who works an offering', () => {
  const manage = (staffId: Id, role: 'coordinator' | 'provider-manager' = 'provider-manager') =>
    performVerb(at.core, setOfferingStaff, {
      actor: at.offering.administrator,
      ifMatch: 2,
      input: {
        offeringId: at.offering.offeringId,
        staff: [
          { staffId: at.offering.coordinator.staffId, role: 'coordinator' },
          { staffId, role },
        ],
      },
    });

  it('is nobody who works with the other side of one referred to it, a manager by a recorded exception alone', async () => {
    const both = await addStaffMember(at.core, at.house, 'Toni Example', ['partner-support', 'provider-manager']);
    await performVerb(at.core, allocate, {
      actor: at.lead,
      input: {
        allocationId: newId(),
        personId: at.family.motherId,
        staffId: both.staffId,
        role: 'partner-support',
        from: '2026-02-01',
      },
    });
    expect(await failure(manage(both.staffId))).toMatchObject({ code: 'cannot-be-arranged' });
    const except = (staffId: Id) =>
      performVerb(at.core, recordTieException, {
        actor: governor,
        input: { exceptionId: newId(), staffId, personId: at.family.fatherId, why: 'No other manager' },
      });
    expect(await failure(except(at.worker.staffId))).toMatchObject({ code: 'not-a-manager' });
    await except(both.staffId);
    expect(await failure(manage(both.staffId))).toBe('done');
  });

  it('is nobody again once the exception has ended, which nobody ends or makes for themselves', async () => {
    const both = await addStaffMember(at.core, at.house, 'Toni Example', [
      'partner-support',
      'provider-manager',
      'information-governance',
    ]);
    await addGovernor(both);
    const { motherId, fatherId } = at.family;
    const work = { allocationId: newId(), personId: motherId, staffId: both.staffId, role: 'partner-support' };
    await performVerb(at.core, allocate, { actor: at.lead, input: { ...work, from: '2026-02-01' } });
    const except = (actor: Actor, exceptionId = newId()) =>
      performVerb(at.core, recordTieException, {
        actor,
        input: { exceptionId, staffId: both.staffId, personId: fatherId, why: 'No other manager' },
      });
    const exceptions = async (actor: Actor) =>
      (await performRead(at.core, listTieExceptions, { actor, input: {} })).exceptions;
    const exceptionId = newId();
    await except(governor, exceptionId);
    expect(await exceptions(governor)).toMatchObject([{ exceptionId, staff: 'Toni Example', endedAt: null }]);
    const end = (actor: Actor) =>
      performVerb(at.core, endTieException, { actor, input: { exceptionId, why: 'Another manager is here' } });
    expect(await failure(except(both))).toMatchObject({ code: 'own-exception' });
    expect(await failure(end(both))).toMatchObject({ kind: 'not-found' });
    expect(await exceptions(both)).toEqual([]);
    await end(governor);
    expect(await exceptions(governor)).toMatchObject([
      { exceptionId, endedBy: 'Ida Example', endedWhy: 'Another manager is here' },
    ]);
    expect(await failure(manage(both.staffId))).toMatchObject({ code: 'cannot-be-arranged' });
  });

  it('may be someone who works with another family', async () => {
    const other = await addSmallFamily(at.core, at.lead, 'Elsewhere');
    const both = await addStaffMember(at.core, at.house, 'Toni Example', ['partner-support', 'coordinator']);
    await performVerb(at.core, allocate, {
      actor: at.lead,
      input: {
        allocationId: newId(),
        personId: other.motherId,
        staffId: both.staffId,
        role: 'partner-support',
        from: '2026-02-01',
      },
    });
    expect(await failure(manage(both.staffId, 'coordinator'))).toBe('done');
  });
});
