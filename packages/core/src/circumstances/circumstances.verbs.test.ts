import { type Id, newId } from '@waymark/contracts';
import { reach } from '@waymark/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewFamily } from '../families/index.ts';
import { viewPerson } from '../persons/index.ts';
import { addHouse, addSmallFamily, addStaff, giveWorker, openTestCore, type TestCore } from '../testing/index.ts';
import type { SmallFamily } from '../testing/small-family.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { listCircumstances, recordCircumstance, withdrawCircumstance } from './index.ts';

let core: TestCore;
let lead: Actor;
let worker: Actor;
let family: SmallFamily;
beforeEach(async () => {
  core = await openTestCore();
  core.clock.set('2026-03-02T10:00:00Z');
  const house = await addHouse(core, 'Example Council');
  lead = await addStaff(core, house, 'Lee Example', ['lead-practitioner']);
  worker = await addStaff(core, house, 'Pat Example', ['partner-support']);
  family = await addSmallFamily(core, lead, 'Example');
  await giveWorker(core, lead, family.motherId, worker);
});
afterEach(() => core.remove());

const record = async (actor: Actor, personId: Id, more: Record<string, unknown> = {}): Promise<Id> => {
  const circumstanceId = newId();
  const source = { sourceName: 'Robin Example', sourceAgency: 'Health', reliability: 'reported' };
  const input = { circumstanceId, personId, kind: 'separation', from: '2026-03-01', ...source, ...more };
  await performVerb(core, recordCircumstance, { actor, input });
  return circumstanceId;
};
const withdraw = (actor: Actor, personId: Id, circumstanceId: Id, factId = newId()) =>
  performVerb(core, withdrawCircumstance, {
    actor,
    input: { factId, personId, circumstanceId, why: 'Another person of that name' },
  });
const list = (actor: Actor, personId: Id) => performRead(core, listCircumstances, { actor, input: { personId } });

describe('a circumstance that was recorded in error', () => {
  it('is gone from the person and the family, and stays readable with who took it back and why', async () => {
    const { motherId, familyId } = family;
    const circumstanceId = await record(worker, motherId);
    const factId = newId();
    expect(await withdraw(worker, motherId, circumstanceId, factId)).toEqual({ circumstanceId, isNew: true });
    expect(await withdraw(worker, motherId, circumstanceId, factId)).toEqual({ circumstanceId, isNew: false });
    const person = await performRead(core, viewPerson, { actor: worker, input: { personId: motherId } });
    expect(person.circumstances).toEqual([]);
    expect(person.review.isRaised).toBe(false);
    const whole = await performRead(core, viewFamily, { actor: lead, input: { familyId } });
    expect(whole.circumstances).toEqual([]);
    expect(await list(worker, motherId)).toMatchObject({
      standing: [],
      earlier: [
        {
          circumstanceId,
          isWithdrawn: true,
          changedBy: 'Pat Example',
          reason: 'Another person of that name',
          until: '2026-03-02T10:00:00.000Z',
        },
      ],
    });
  });

  it('is taken back once, and not under another person', async () => {
    const circumstanceId = await record(worker, family.motherId);
    const ofOther = withdraw(lead, family.fatherId, circumstanceId);
    await expect(ofOther).rejects.toMatchObject({ kind: 'not-found' });
    const factId = newId();
    await withdraw(worker, family.motherId, circumstanceId, factId);
    await expect(withdraw(worker, family.motherId, circumstanceId)).rejects.toMatchObject({
      code: 'fact-no-longer-live',
    });
    await expect(withdraw(worker, family.motherId, factId)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('S28 is for who may not read it the same as none', async () => {
    const { motherId } = family;
    const circumstanceId = await record(worker, motherId);
    const failed = async (id: Id) =>
      await withdraw(lead, motherId, id).then(
        () => 'done',
        (error: unknown) => error,
      );
    expect(await failed(circumstanceId)).toMatchObject({ kind: 'not-found' });
    expect(await failed(circumstanceId)).toEqual(await failed(newId()));
    const { standing, earlier } = await list(lead, motherId);
    expect([...standing, ...earlier]).toEqual([]);
  });
});

describe('a circumstance that is corrected', () => {
  it('stands as it is now, and what was said before with why it was not so', async () => {
    const { fatherId } = family;
    const first = await record(lead, fatherId, { kind: 'custody' });
    const supersedes = { factId: first, reason: 'The prison says so' };
    const second = await record(lead, fatherId, { kind: 'custody', from: '2026-02-27', supersedes });
    const { standing, earlier } = await list(lead, fatherId);
    expect(standing).toMatchObject([{ circumstanceId: second, from: '2026-02-27', recordedBy: 'Lee Example' }]);
    expect(earlier).toMatchObject([
      { circumstanceId: first, from: '2026-03-01', reason: 'The prison says so', isWithdrawn: false },
    ]);
  });

  it('G1 to something more guarded tells who may not read that neither why nor by whom', async () => {
    const { fatherId } = family;
    const reader = await addStaff(core, await addHouse(core, 'Provider'), 'Fay Example', ['facilitator']);
    await core.store.write(async (unit) => {
      const until = '2027-01-01T00:00:00.000Z';
      await unit.db
        .insert(reach)
        .values({ staffId: reader.staffId, personId: fatherId, level: 'shared', tieId: newId(), until });
      unit.audit({ actorId: reader.staffId, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
    const first = await record(lead, fatherId, { kind: 'custody' });
    const supersedes = { factId: first, reason: 'Told by the police in confidence' };
    await record(lead, fatherId, { kind: 'police-intelligence', supersedes });
    expect(await list(reader, fatherId)).toMatchObject({
      standing: [],
      earlier: [{ circumstanceId: first, until: null, changedBy: null, reason: null, isWithdrawn: false }],
    });
  });
});
