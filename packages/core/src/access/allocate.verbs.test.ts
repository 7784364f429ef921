import { type Id, newId, type Role } from '@waymark/contracts';
import { auditEntries, reach } from '@waymark/database';
import { and, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewContact } from '../contacts/index.ts';
import { setOfferingStaff } from '../programmes/index.ts';
import { addHouse, addStaff } from '../testing/index.ts';
import { type PlacedFather, placeFather } from '../testing/placed-father.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { allocate } from './index.ts';
import { allocations } from './tables.ts';

let at: PlacedFather;
let manager: Actor;
beforeEach(async () => {
  at = await placeFather();
  const provider = await addHouse(at.core, 'Harbour', 'provider');
  manager = await addStaff(at.core, provider, 'Robin Manager', ['provider-manager']);
  await performVerb(at.core, setOfferingStaff, {
    actor: at.offering.administrator,
    ifMatch: 2,
    input: {
      offeringId: at.offering.offeringId,
      staff: [
        { staffId: at.offering.coordinator.staffId, role: 'coordinator' },
        { staffId: manager.staffId, role: 'provider-manager' },
      ],
    },
  });
});
afterEach(() => at.core.remove());

const give = async (actor: Actor, personId: Id, staffId: Id, role: string): Promise<unknown> =>
  await performVerb(at.core, allocate, {
    actor,
    input: { allocationId: newId(), personId, staffId, role, from: '2026-01-05' },
  }).catch((refused: unknown) => refused);

const levelsOf = async (staffId: Id, personId: Id): Promise<string[]> => {
  const rows = await at.core.store.write(
    async (unit) =>
      await unit.db
        .selectDistinct({ level: reach.level })
        .from(reach)
        .where(and(eq(reach.staffId, staffId), eq(reach.personId, personId))),
  );
  return rows.map(({ level }) => level).sort();
};

const colleague = async (roles: readonly Role[]): Promise<Actor> =>
  await addStaff(at.core, at.house, 'Colleague Example', roles);

describe('S28 allocate gives nobody more than the work they were engaged for', () => {
  it.each(['child-advocate', 'lead-practitioner', 'partner-support', 'practitioner'] as const)(
    'as %s of the child named in his referral, whom his manager knows by name alone',
    async (role) => {
      const helper = await colleague(['lead-practitioner', 'child-advocate', 'partner-support', 'facilitator']);
      for (const staffId of [manager.staffId, helper.staffId]) {
        expect(await give(manager, at.family.childId, staffId, role)).toMatchObject({ code: 'not-found' });
        expect(await levelsOf(staffId, at.family.motherId)).toEqual([]);
      }
      expect(await levelsOf(manager.staffId, at.family.childId)).toEqual(['shared']);
    },
  );

  it('nor through him: nobody leads on an adult, whose families would all come with it (S43)', async () => {
    const helper = await colleague(['lead-practitioner']);
    for (const actor of [manager, at.lead])
      expect(await give(actor, at.family.fatherId, helper.staffId, 'lead-practitioner')).toMatchObject({
        kind: 'invalid',
      });
    expect(await levelsOf(helper.staffId, at.family.motherId)).toEqual([]);
  });

  it.each(['partner-support', 'child-advocate'] as const)(
    'nor does a lead practitioner make herself %s, which two people grant',
    async (role) => {
      const personId = role === 'partner-support' ? at.family.motherId : at.family.childId;
      expect(await give(at.lead, personId, at.lead.staffId, role)).toMatchObject({
        kind: 'invalid',
        code: 'not-in-this-role',
      });
      expect(await levelsOf(at.lead.staffId, personId)).not.toContain('whereabouts');
      const worker = await colleague([role]);
      expect(await give(at.lead, personId, worker.staffId, role)).toMatchObject({ isNew: true });
      expect(await levelsOf(worker.staffId, personId)).toContain('whereabouts');
    },
  );

  it('nor does her side come to who decides about him, though he or she holds both roles', async () => {
    const house = await addHouse(at.core, 'Tidewater', 'provider');
    const both = await addStaff(at.core, house, 'Noor Example', ['coordinator', 'partner-support']);
    await performVerb(at.core, setOfferingStaff, {
      actor: at.offering.administrator,
      ifMatch: 3,
      input: { offeringId: at.offering.offeringId, staff: [{ staffId: both.staffId, role: 'coordinator' }] },
    });
    expect(await give(at.lead, at.family.motherId, both.staffId, 'partner-support')).toMatchObject({
      kind: 'conflict',
      code: 'cannot-be-arranged',
    });
    const refused = await at.core.store.write(
      async (unit) => await unit.db.select().from(auditEntries).where(eq(auditEntries.code, 'cannot-be-arranged')),
    );
    expect(refused).toMatchObject([
      { actorId: at.lead.staffId, action: 'allocate', outcome: 'refused', personIds: '[]' },
    ]);
  });

  it('nor does an answer tell which colleague works with her: who does not hold the role is refused for that first', async () => {
    expect(await give(manager, at.family.fatherId, at.worker.staffId, 'practitioner')).toMatchObject({
      code: 'not-in-this-role',
    });
  });

  it.each(['partner-support', 'child-advocate'] as const)(
    'nor does his side learn who works with her by offering colleagues as his %s: all are refused alike',
    async (role) => {
      const other = await colleague([role]);
      const hers = await colleague([role]);
      const person = role === 'partner-support' ? at.family.motherId : at.family.childId;
      expect(await give(at.lead, person, hers.staffId, role)).toMatchObject({ isNew: true });
      for (const { staffId } of [hers, other]) {
        const refused = await give(manager, at.family.fatherId, staffId, role);
        expect(refused).toMatchObject({ kind: 'invalid', code: 'not-a-role-for-this-person' });
        expect(await levelsOf(staffId, at.family.fatherId)).not.toContain('casework');
      }
    },
  );

  it('a correction of someone else’s allocation ends nothing', async () => {
    const facilitator = await colleague(['facilitator']);
    const hers = await at.core.store.write(async (unit) => {
      const [row] = await unit.db
        .select({ id: allocations.id })
        .from(allocations)
        .where(eq(allocations.personId, at.family.motherId));
      return row?.id;
    });
    const refused = await performVerb(at.core, allocate, {
      actor: manager,
      input: {
        allocationId: newId(),
        personId: at.family.fatherId,
        staffId: facilitator.staffId,
        role: 'practitioner',
        from: '2026-01-05',
        supersedes: { factId: hers, reason: 'Other work' },
      },
    }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ kind: 'invalid', code: 'not-such-a-fact' });
    expect(
      await performRead(at.core, viewContact, { actor: at.worker, input: { personId: at.family.motherId } }),
    ).toMatchObject({ personId: at.family.motherId });
  });
});
