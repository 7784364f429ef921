import { newId } from '@waymark/contracts';
import { reach, scopes } from '@waymark/database';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allocate } from '../access/index.ts';
import { refreshReach } from '../access/refresh-reach.ts';
import { addPerson, findPersons } from '../persons/index.ts';
import { addStaff, giveWorker } from '../testing/index.ts';
import { type PlacedFather, placeFather } from '../testing/placed-father.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { endStaff, findActor } from './index.ts';

let at: PlacedFather;
beforeEach(async () => {
  at = await placeFather();
});
afterEach(() => at.core.remove());

const rowsOf = async ({ staffId }: Actor): Promise<number> =>
  await at.core.store.write(
    async (unit) =>
      (await unit.db.$count(reach, eq(reach.staffId, staffId))) +
      (await unit.db.$count(scopes, eq(scopes.staffId, staffId))),
  );

const found = async (actor: Actor): Promise<number> =>
  (await performRead(at.core, findPersons, { actor, input: { name: 'Example' } })).persons.length;

describe('S28 whose work has ended', () => {
  it('as a member of staff reads nothing, also after the family’s ties have changed again', async () => {
    expect(await rowsOf(at.lead)).toBeGreaterThan(0);
    await performVerb(at.core, endStaff, { actor: at.offering.administrator, input: { staffId: at.lead.staffId } });
    expect(await findActor(at.core.store.reader, at.lead.staffId, at.core.store.now())).toBeUndefined();
    expect(await rowsOf(at.lead)).toBe(0);
    const manager = await addStaff(at.core, at.house, 'Helen Example', ['team-manager']);
    const successor = await addStaff(at.core, at.house, 'Dana Example', ['lead-practitioner']);
    await at.core.store.write(async (unit) => {
      await refreshReach(unit, [manager.staffId]);
      unit.audit({ actorId: newId(), action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
    await performVerb(at.core, allocate, {
      actor: manager,
      input: {
        allocationId: newId(),
        personId: at.family.childId,
        staffId: successor.staffId,
        role: 'lead-practitioner',
        from: '2026-02-02',
      },
    });
    expect(await found(successor)).toBe(3);
    expect(await rowsOf(at.lead)).toBe(0);
  });

  it('as a survivor’s worker, by the end of the day on which the allocation ends; another’s stays', async () => {
    const second = await addStaff(at.core, at.house, 'Sky Example', ['partner-support']);
    const allocationId = await giveWorker(at.core, at.lead, at.family.motherId, second);
    expect(await found(second)).toBe(2);
    await performVerb(at.core, allocate, {
      actor: at.lead,
      input: {
        allocationId: newId(),
        personId: at.family.motherId,
        staffId: second.staffId,
        role: 'partner-support',
        from: '2026-01-05',
        to: '2026-02-01',
        supersedes: { factId: allocationId, reason: 'Handed over' },
      },
    });
    expect(await found(second)).toBe(0);
    expect(await rowsOf(second)).toBe(0);
    expect(await found(at.worker)).toBe(2);
  });

  it('as a survivor’s worker reads nothing, also when someone joins the family; the allocation can still be ended', async () => {
    const left = await addStaff(at.core, at.house, 'Sky Example', ['partner-support']);
    const allocationId = await giveWorker(at.core, at.lead, at.family.motherId, left);
    await performVerb(at.core, endStaff, { actor: at.offering.administrator, input: { staffId: left.staffId } });
    await performVerb(at.core, addPerson, {
      actor: at.lead,
      input: {
        personId: newId(),
        givenNames: 'Ash',
        familyName: 'Example',
        sex: 'not-recorded',
        ethnicity: 'not-asked',
        membership: { membershipId: newId(), familyId: at.family.familyId, from: '2026-02-02' },
      },
    });
    expect(await rowsOf(left)).toBe(0);
    const ending = {
      allocationId: newId(),
      personId: at.family.motherId,
      staffId: left.staffId,
      role: 'partner-support',
      from: '2026-01-05',
      to: '2026-02-02',
      supersedes: { factId: allocationId, reason: 'Has left' },
    };
    expect(await performVerb(at.core, allocate, { actor: at.lead, input: ending })).toMatchObject({ isNew: true });
  });
});
