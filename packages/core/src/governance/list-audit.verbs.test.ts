import { newId } from '@waymark/contracts';
import { systemActor } from '@waymark/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refreshReach } from '../access/refresh-reach.ts';
import { mergePersons } from '../merges/index.ts';
import { viewPerson } from '../persons/index.ts';
import { addSmallFamily, addStaff } from '../testing/index.ts';
import { type PlacedFather, placeFather } from '../testing/placed-father.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { listAudit, setConflict } from './index.ts';

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

const list = async (input: Record<string, unknown> = {}, actor = governor) =>
  await performRead(at.core, listAudit, { actor, input });
const open = (personId: string) => performRead(at.core, viewPerson, { actor: at.lead, input: { personId } });

describe('the audit', () => {
  it('says who opened whose record, newest first, and that the audit itself was read', async () => {
    at.core.clock.pass({ hours: 1 });
    await open(at.family.motherId);
    at.core.clock.pass({ hours: 1 });
    await open(at.family.childId);
    const [newest, before] = (await list({ staffId: at.lead.staffId })).entries;
    expect(newest).toMatchObject({
      action: 'view-person',
      outcome: 'read',
      persons: [{ personId: at.family.childId }],
    });
    expect(before).toMatchObject({ action: 'view-person', persons: [{ name: 'Robin Example' }], more: 0 });
    at.core.clock.pass({ minutes: 1 });
    const own = await list({ staffId: governor.staffId });
    expect(own.entries[0]).toMatchObject({ action: 'list-audit', staff: 'Ida Example', outcome: 'read' });
  });

  it('is narrowed to days, to a colleague and to a person', async () => {
    await open(at.family.motherId);
    const about = await list({ personId: at.family.motherId });
    expect(about.entries.length).toBeGreaterThan(0);
    for (const { persons } of about.entries)
      expect(persons.map(({ personId }) => personId)).toContain(at.family.motherId);
    expect((await list()).entries.map(({ staff }) => staff)).not.toContain(null);
    const [server] = (await list({ byServer: true })).entries;
    expect(server?.staff).toBeNull();
    expect((await list({ from: '2030-01-01' })).entries).toEqual([]);
    expect((await list({ to: '2020-01-01' })).entries).toEqual([]);
    await expect(list({ from: '2026-02-02', to: '2026-02-01' })).rejects.toMatchObject({
      detail: { fields: [{ path: 'to', code: 'ends-before-it-starts' }] },
    });
  });

  it('comes in pages that leave nothing out and tell nothing twice', async () => {
    for (let count = 0; count < 60; count += 1) await open(at.family.motherId);
    const input = { staffId: at.lead.staffId };
    const first = await list(input);
    expect(first.entries).toHaveLength(50);
    const second = await list({ ...input, after: first.next });
    const ids = [...first.entries, ...second.entries].map(({ entryId }) => entryId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(60);
    expect(second.next).toBeNull();
  });

  it('S47 holds nothing about whom its reader is in conflict with, and is for information governance alone', async () => {
    await open(at.family.motherId);
    const input = { conflictId: newId(), staffId: governor.staffId, personId: at.family.motherId };
    const other = await addStaff(at.core, at.house, 'Noor Example', ['information-governance']);
    await at.core.store.write(async (unit) => {
      await refreshReach(unit, [other.staffId]);
      unit.audit({ actorId: systemActor, action: 'test-role', outcome: 'done', recordIds: [], personIds: [] });
    });
    await performVerb(at.core, setConflict, { actor: other, input: { ...input, kind: 'set', why: 'Her sister' } });
    expect((await list({ personId: at.family.motherId })).entries).toEqual([]);
    expect(JSON.stringify(await list())).not.toContain(at.family.motherId);
    expect((await list({ personId: at.family.motherId }, other)).entries.length).toBeGreaterThan(0);
    await expect(list({}, at.lead)).rejects.toMatchObject({ kind: 'not-allowed' });
  });
  it('S47 follows a merge: what was done under the record that went is of the one that is kept', async () => {
    const double = await addSmallFamily(at.core, at.lead, 'Exampel');
    await open(double.motherId);
    const other = await addStaff(at.core, at.house, 'Noor Example', ['information-governance']);
    await at.core.store.write(async (unit) => {
      await refreshReach(unit, [other.staffId]);
      unit.audit({ actorId: systemActor, action: 'test-role', outcome: 'done', recordIds: [], personIds: [] });
    });
    const { motherId } = at.family;
    const merge = { mergeId: newId(), goneId: double.motherId, keptId: motherId, why: 'Referred twice' };
    await performVerb(at.core, mergePersons, { actor: other, input: merge });
    const opened = async () =>
      (await list({ personId: motherId, staffId: at.lead.staffId })).entries.filter(
        ({ action }) => action === 'view-person',
      );
    expect(await opened()).toHaveLength(1);
    const conflict = {
      conflictId: newId(),
      staffId: governor.staffId,
      personId: motherId,
      kind: 'set',
      why: 'Her sister',
    };
    await performVerb(at.core, setConflict, { actor: other, input: conflict });
    expect(await opened()).toEqual([]);
    expect((await list({ staffId: at.lead.staffId })).entries.map(({ action }) => action)).not.toContain('view-person');
  });
});
