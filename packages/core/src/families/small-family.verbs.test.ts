import { newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewContact } from '../contacts/index.ts';
import { addHouse, addStaff, openTestCore, type TestCore } from '../testing/index.ts';
import { addSmallFamily, giveWorker } from '../testing/small-family.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead } from '../verbs/perform.ts';
import { viewFamily, viewMyChildren } from './index.ts';

let core: TestCore;
let lead: Actor;
let otherLead: Actor;
let worker: Actor;
beforeEach(async () => {
  core = await openTestCore();
  const house = await addHouse(core, 'Example Council');
  const otherHouse = await addHouse(core, 'Other Council');
  lead = await addStaff(core, house, 'Lee Example', ['lead-practitioner']);
  otherLead = await addStaff(core, otherHouse, 'Ola Example', ['lead-practitioner']);
  worker = await addStaff(core, house, 'Pat Example', ['partner-support']);
});
afterEach(() => core.remove());

describe('a family', () => {
  it('shows its people with positions derived from recorded harm, and who carries it (C1, C15)', async () => {
    const { familyId, fatherId, motherId, childId } = await addSmallFamily(core, lead, 'Example');
    const view = await performRead(core, viewFamily, { actor: lead, input: { familyId } });
    const positions = new Map(view.people.map((person) => [person.personId, person.position]));
    expect(positions.get(fatherId)).toBe('person-causing-harm');
    expect(positions.get(motherId)).toBe('survivor');
    expect(positions.get(childId)).toBe('child');
    expect(view.safetySentence).toContain('Attendance is not safety.');
  });

  it('does not exist for another lead practitioner: the same answer as for an unknown one', async () => {
    const { familyId } = await addSmallFamily(core, lead, 'Example');
    const outOfReach = await performRead(core, viewFamily, { actor: otherLead, input: { familyId } }).catch(
      (error: unknown) => error,
    );
    const unknown = await performRead(core, viewFamily, { actor: otherLead, input: { familyId: newId() } }).catch(
      (error: unknown) => error,
    );
    expect(outOfReach).toMatchObject({ kind: 'not-found', code: 'not-found' });
    expect(outOfReach).toEqual(unknown);
  });

  it('is shown as at an earlier day without what was recorded later (A6)', async () => {
    core.clock.set('2026-02-01T10:00:00Z');
    const { familyId, fatherId } = await addSmallFamily(core, lead, 'Example');
    const before = await performRead(core, viewFamily, {
      actor: lead,
      input: { familyId, asAt: '2026-01-31T10:00:00Z' },
    });
    expect(before.people).toEqual([]);
    const after = await performRead(core, viewFamily, { actor: lead, input: { familyId } });
    expect(after.people.map((person) => person.personId)).toContain(fatherId);
  });

  it('stands on the first screen of the lead practitioner of its child only', async () => {
    await addSmallFamily(core, lead, 'Example');
    const own = await performRead(core, viewMyChildren, { actor: lead, input: {} });
    expect(own.children.map((child) => child.name)).toEqual(['Wren Example']);
    const others = await performRead(core, viewMyChildren, { actor: otherLead, input: {} });
    expect(others.children).toEqual([]);
  });

  it('S28 gives a partner’s worker her own contact card page and nothing of the family page', async () => {
    const { familyId, motherId, fatherId } = await addSmallFamily(core, lead, 'Example');
    await giveWorker(core, lead, motherId, worker);
    const card = await performRead(core, viewContact, { actor: worker, input: { personId: motherId } });
    expect(card.name).toBe('Robin Example');
    const his = await performRead(core, viewContact, { actor: worker, input: { personId: fatherId } });
    expect(his.card).toBeNull();
    await expect(performRead(core, viewFamily, { actor: worker, input: { familyId } })).rejects.toMatchObject({
      kind: 'not-allowed',
    });
  });
});
