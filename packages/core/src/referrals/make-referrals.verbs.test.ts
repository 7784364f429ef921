import { type MakeReferralInput, newId } from '@waymark/contracts';
import type { ServerPlugin } from '@waymark/plugin-api/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { beginReferralDraft, listReferralDrafts } from '../referral-drafts/index.ts';
import {
  addHouse,
  addSmallFamily,
  addSmallOffering,
  addStaff,
  openTestCore,
  programmesOf,
  type SmallFamily,
  type SmallOffering,
  smallForm,
  smallProgramme,
  type TestCore,
} from '../testing/index.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { listReferralStatuses, makeReferrals, viewReferral } from './index.ts';

let core: TestCore;
let lead: Actor;
let family: SmallFamily;
let his: SmallOffering;
let hers: SmallOffering;

/** A programme that takes survivors and children from 5 to 11 as well. */
const forFamilies = (): ServerPlugin => {
  const plain = smallProgramme();
  return {
    ...plain,
    shared: {
      ...plain.shared,
      manifest: {
        ...plain.shared.manifest,
        subjects: [
          ...plain.shared.manifest.subjects,
          { position: 'survivor', least: 0, most: 1, age: { from: 18, to: 99 }, unborn: false },
          { position: 'child', least: 0, most: 4, age: { from: 5, to: 11 }, unborn: false },
        ],
      },
    },
  };
};

beforeEach(async () => {
  core = await openTestCore(programmesOf([forFamilies()]));
  lead = await addStaff(core, await addHouse(core, 'Example Council'), 'Lee Example', ['lead-practitioner']);
  family = await addSmallFamily(core, lead, 'Example');
  his = await addSmallOffering(core);
  hers = await addSmallOffering(core);
});
afterEach(() => core.remove());

const without = ({ familyId: _family, ...referral }: MakeReferralInput) => referral;

/** He is referred to one programme, she and the child to another, on one form. */
const form = (changes: { his?: Partial<MakeReferralInput>; hers?: Partial<MakeReferralInput> } = {}) => ({
  familyId: family.familyId,
  referrals: [
    without(smallForm(his.offeringId, family, { why: 'What he is told', ...changes.his })),
    without(
      smallForm(hers.offeringId, family, {
        subjects: [
          { personId: family.motherId, position: 'survivor' },
          { personId: family.childId, position: 'child' },
        ],
        why: 'Markerhers: she is afraid of him',
        knowledge: { knows: 'no', mayBePut: 'Markerhers: not that she asked' },
        ...changes.hers,
      }),
    ),
  ],
});

const send = (input: unknown, actor = lead) => performVerb(core, makeReferrals, { actor, input });
const view = (offering: SmallOffering, referralId: string) =>
  performRead(core, viewReferral, { actor: offering.coordinator, input: { referralId } });
const mine = async () => (await performRead(core, listReferralStatuses, { actor: lead, input: {} })).referrals;
const fieldsOf = (error: unknown) => (error as { detail: { fields: { path: string; code: string }[] } }).detail.fields;

describe('one form for several programmes', () => {
  it('makes one referral a programme, each person with their own, in one act', async () => {
    const sent = form();
    const answer = await send(sent);
    expect(answer.referrals.map(({ isNew, state, version }) => `${isNew} ${state} ${version}`)).toEqual([
      'true submitted 1',
      'true submitted 1',
    ]);
    const [first, second] = answer.referrals.map(({ referralId }) => referralId);
    expect((await view(his, first ?? '')).people.map(({ name }) => name)).toEqual(['Kit Example']);
    expect((await view(hers, second ?? '')).people.map(({ name }) => name).sort()).toEqual([
      'Robin Example',
      'Wren Example',
    ]);
    expect(await mine()).toHaveLength(2);
  });

  it('S28 S40 what is said to her programme is read by nobody of his, whose answer is the same without it', async () => {
    const sent = form();
    await send(sent);
    const [first] = sent.referrals;
    const read = JSON.stringify(await view(his, first?.referralId ?? ''));
    expect(read).toContain('What he is told');
    expect(read).not.toContain('Markerhers');
    expect(read).not.toContain(family.motherId);
    expect(read).not.toContain(hers.offeringId);
  });

  it('S2 sent twice is the same referrals, and half of it under new ids is refused', async () => {
    const sent = form();
    await send(sent);
    expect((await send(sent)).referrals.map(({ isNew }) => isNew)).toEqual([false, false]);
    const [first, second] = sent.referrals;
    const mixed = { ...sent, referrals: [first, { ...second, referralId: newId() }] };
    await expect(send(mixed)).rejects.toMatchObject({ kind: 'conflict', code: 'fact-id-reused' });
    expect(await mine()).toHaveLength(2);
  });

  it('S38 what is wrong in any of them is located in each at once, and none is made', async () => {
    const wrong = form({
      his: { needBy: { day: '2026-12-09', why: 'release', isKnownToPerson: false } },
      hers: { answers: { colour: 'red' } },
    });
    const error = await send(wrong).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: 'invalid', code: 'not-known-to-person' });
    expect(fieldsOf(error).map(({ path }) => path)).toEqual([
      'referrals.0.needBy.isKnownToPerson',
      'referrals.1.answers.colour',
    ]);
    expect(await mine()).toEqual([]);
  });

  it('S38 a child older than the programme takes is refused where the child stands, without its age', async () => {
    core.clock.set('2030-05-01T09:00:00.000Z');
    const error = await send(form()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ kind: 'invalid', code: 'age-not-taken' });
    expect(fieldsOf(error)).toEqual([
      {
        path: 'referrals.1.subjects.1.position',
        code: 'age-not-taken',
        message: 'This programme does not take people of this age',
      },
    ]);
    expect(JSON.stringify(error)).not.toMatch(/2018|12/);
    expect(await mine()).toEqual([]);
  });

  it('S38 names a programme once', async () => {
    const sent = form({ hers: { offeringId: his.offeringId } });
    const error = await send(sent).catch((thrown: unknown) => thrown);
    expect(fieldsOf(error)).toMatchObject([{ path: 'referrals.1.offeringId', code: 'programme-twice' }]);
  });

  it('sent from a draft, the draft is gone with it, and stays when nothing is made', async () => {
    const draftId = newId();
    const draft = { draftId, familyId: family.familyId, title: 'Kit and Robin', form: { why: 'so far' } };
    await performVerb(core, beginReferralDraft, { actor: lead, input: draft });
    const drafts = async () => (await performRead(core, listReferralDrafts, { actor: lead, input: {} })).drafts;
    await send({ ...form({ hers: { answers: { colour: 'red' } } }), draftId }).catch(() => undefined);
    expect(await drafts()).toHaveLength(1);
    await send({ ...form(), draftId });
    expect(await drafts()).toEqual([]);
  });

  it('another’s draft is not taken away by naming it', async () => {
    const other = await addStaff(core, await addHouse(core, 'Example School'), 'Rae Example', ['referrer']);
    const draftId = newId();
    await performVerb(core, beginReferralDraft, { actor: other, input: { draftId, title: 'Mine', form: {} } });
    await send({ ...form(), draftId });
    const kept = await performRead(core, listReferralDrafts, { actor: other, input: {} });
    expect(kept.drafts).toHaveLength(1);
  });
});
