import { newId } from '@waymark/contracts';
import { systemActor } from '@waymark/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refreshReach } from '../access/refresh-reach.ts';
import { conflicts } from '../access/tables.ts';
import {
  addHouse,
  addSmallFamily,
  addStaff,
  openTestCore,
  programmesOf,
  type SmallFamily,
  smallProgramme,
  type TestCore,
} from '../testing/index.ts';
import { type Actor, theSystem } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import {
  beginReferralDraft,
  discardReferralDraft,
  expireReferralDrafts,
  listReferralDrafts,
  saveReferralDraft,
  viewReferralDraft,
} from './index.ts';
import { referralDrafts } from './tables.ts';

let core: TestCore;
let lead: Actor;
let colleague: Actor;
let family: SmallFamily;
let draftId: string;
beforeEach(async () => {
  core = await openTestCore(programmesOf([smallProgramme()]));
  const house = await addHouse(core, 'Example Council');
  lead = await addStaff(core, house, 'Lee Example', ['lead-practitioner']);
  colleague = await addStaff(core, house, 'Max Example', ['lead-practitioner', 'team-manager']);
  family = await addSmallFamily(core, lead, 'Example');
  draftId = newId();
});
afterEach(() => core.remove());

const typed = { why: 'Not finished ye', note: { note: 'She wants to leave' }, subjects: [] };
const begin = (more: Record<string, unknown> = {}, actor = lead) =>
  performVerb(core, beginReferralDraft, {
    actor,
    input: { draftId, familyId: family.familyId, title: 'Kit Example: Small Steps', form: typed, ...more },
  });
const save = (ifMatch: number | undefined, form: Record<string, unknown>, actor = lead) =>
  performVerb(core, saveReferralDraft, { actor, ifMatch, input: { draftId, title: 'Kit Example', form } });
const open = (actor = lead) => performRead(core, viewReferralDraft, { actor, input: { draftId } });
const list = async (actor = lead) => (await performRead(core, listReferralDrafts, { actor, input: {} })).drafts;

describe('a draft of a referral', () => {
  it('S38 is kept as it was typed, unfinished and unchecked, and says when it was saved', async () => {
    const saved = await begin();
    expect(saved).toEqual({
      draftId,
      version: 1,
      savedAt: '2026-03-05T18:30:00.000Z',
      expiresAt: '2026-04-04T23:00:00.000Z',
    });
    core.clock.pass({ minutes: 2 });
    expect(await save(1, { ...typed, why: 'Not finished yet' })).toMatchObject({
      version: 2,
      savedAt: '2026-03-05T18:32:00.000Z',
    });
    expect(await open()).toMatchObject({ version: 2, form: { ...typed, why: 'Not finished yet' } });
    expect(await list()).toMatchObject([{ draftId, title: 'Kit Example', startedAt: '2026-03-05T18:30:00.000Z' }]);
  });

  it('S2 begun twice is one draft; other content under its id is refused', async () => {
    await begin();
    expect(await begin()).toMatchObject({ version: 1 });
    await expect(begin({ form: {} })).rejects.toMatchObject({ kind: 'conflict', code: 'fact-id-reused' });
    expect(await list()).toHaveLength(1);
  });

  it('S19 saved on another page meanwhile: told when, and nothing is lost on either side', async () => {
    await begin();
    core.clock.pass({ minutes: 5 });
    await save(1, { why: 'From the phone' });
    await expect(save(1, { why: 'From the desk' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'stale-version',
      detail: { facts: { version: 2, changedAt: '2026-03-05T18:35:00.000Z' } },
    });
    expect((await open()).form).toEqual({ why: 'From the phone' });
    await expect(save(undefined, {})).rejects.toMatchObject({ code: 'if-match-missing' });
  });

  it('is there for its author alone: a colleague with every tie, the manager too, gets what an unknown id gets', async () => {
    await begin();
    const unknown = await performRead(core, viewReferralDraft, {
      actor: colleague,
      input: { draftId: newId() },
    }).catch((thrown: unknown) => thrown);
    expect(unknown).toMatchObject({ kind: 'not-found' });
    expect(await open(colleague).catch((thrown: unknown) => thrown)).toEqual(unknown);
    expect(await save(1, {}, colleague).catch((thrown: unknown) => thrown)).toEqual(unknown);
    expect(await list(colleague)).toEqual([]);
    const input = { draftId };
    await expect(performVerb(core, discardReferralDraft, { actor: colleague, input })).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect(await list()).toHaveLength(1);
  });

  it('S47 is not there once its author is in conflict with the family', async () => {
    await begin();
    await core.store.write(async (unit) => {
      await unit.db.insert(conflicts).values({
        staffId: lead.staffId,
        personId: family.fatherId,
        recordedAt: unit.now,
        recordedBy: systemActor,
      });
      await refreshReach(unit, [lead.staffId]);
      unit.audit({ actorId: systemActor, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
    expect(await list()).toEqual([]);
    await expect(open()).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('is about a family one may refer, or about people written down by hand', async () => {
    const foreign = await addSmallFamily(core, colleague, 'Stranger');
    await expect(begin({ familyId: foreign.familyId })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(begin({ familyId: newId() })).rejects.toMatchObject({ kind: 'not-found' });
    await begin({ familyId: undefined });
    expect(await open()).toMatchObject({ familyId: null });
  });

  it('keeps what it names sealed', () => {
    const stored = `${referralDrafts.title.mapToDriverValue('Kit')} ${referralDrafts.form.mapToDriverValue(typed)}`;
    expect(stored).not.toMatch(/Kit|leave|finished/);
  });

  it('is thrown away by its author', async () => {
    await begin();
    await performVerb(core, discardReferralDraft, { actor: lead, input: { draftId } });
    expect(await list()).toEqual([]);
  });

  it('is gone 30 days after it was saved last, for its author at once and from the file in the night', async () => {
    await begin();
    core.clock.pass({ days: 20 });
    await save(1, typed);
    core.clock.set('2026-04-24T22:59:00.000Z');
    expect(await list()).toHaveLength(1);
    const expire = () => performVerb(core, expireReferralDrafts, { actor: theSystem, input: {} });
    expect(await expire()).toEqual({ drafts: 0 });
    core.clock.set('2026-04-24T23:00:00.000Z');
    expect(await list()).toEqual([]);
    await expect(open()).rejects.toMatchObject({ kind: 'not-found' });
    expect(await expire()).toEqual({ drafts: 1 });
  });

  it('S38 is refused when it is longer than any form', async () => {
    await expect(begin({ form: { why: 'x'.repeat(300_001) } })).rejects.toMatchObject({ kind: 'invalid' });
    expect(await list()).toEqual([]);
  });
});
