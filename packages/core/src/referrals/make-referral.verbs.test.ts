import { newId } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { persons } from '../persons/tables.ts';
import {
  addHouse,
  addSmallFamily,
  addSmallOffering,
  addStaff,
  giveWorker,
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
import { makeReferral, viewReferral, viewSurvivorNotes } from './index.ts';
import { referralSurvivorNotes } from './tables.ts';

let core: TestCore;
let lead: Actor;
let family: SmallFamily;
let offering: SmallOffering;
beforeEach(async () => {
  core = await openTestCore(programmesOf([smallProgramme()]));
  lead = await addStaff(core, await addHouse(core, 'Example Council'), 'Lee Example', ['lead-practitioner']);
  family = await addSmallFamily(core, lead, 'Example');
  offering = await addSmallOffering(core);
});
afterEach(() => core.remove());

const make = (actor: Actor, input: unknown) => performVerb(core, makeReferral, { actor, input });
const view = (referralId: string) =>
  performRead(core, viewReferral, { actor: offering.coordinator, input: { referralId } });
const problem = (error: unknown) => error;

describe('making a referral', () => {
  it('H3 reaches the coordinator with the change sought for each child, how it will be known, and who referred', async () => {
    const form = smallForm(offering.offeringId, family);
    expect(await make(lead, form)).toEqual({
      referralId: form.referralId,
      isNew: true,
      state: 'submitted',
      version: 1,
    });
    const referral = await view(form.referralId);
    expect(referral.people.map(({ name, age, state }) => `${name} ${age} ${state}`)).toEqual([
      'Kit Example 36 submitted',
    ]);
    expect(referral.children).toMatchObject([
      { name: 'Wren Example', changeSought: 'Sleeps through the night', howKnown: 'Her own words' },
    ]);
    expect(referral.referrer).toEqual({ name: 'Lee Example', organisation: 'Example Council' });
    expect(referral.events.map(({ kind }) => kind)).toEqual(['received']);
    expect(referral.people[0]?.wait).toMatchObject({ totalDays: 0, outcome: 'still-waiting' });
  });

  it('S2 sent twice is one referral; another content under its id is refused', async () => {
    const form = smallForm(offering.offeringId, family);
    await make(lead, form);
    expect(await make(lead, form)).toMatchObject({ isNew: false, state: 'submitted' });
    await expect(make(lead, { ...form, why: 'Something else' })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'fact-id-reused',
    });
    expect((await view(form.referralId)).people).toHaveLength(1);
  });

  it('S38 the programme’s own answers are checked by its schema, each error located, nothing written', async () => {
    const form = smallForm(offering.offeringId, family, { answers: { hoursAWeek: 'secret', colour: 'red' } });
    const error = await make(lead, form).catch(problem);
    expect(error).toMatchObject({
      kind: 'invalid',
      detail: {
        fields: [
          { path: 'answers.hoursAWeek', code: 'wrong-type' },
          { path: 'answers.colour', code: 'unknown-field' },
        ],
      },
    });
    expect(JSON.stringify(error)).not.toContain('secret');
    await expect(view(form.referralId)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['an unknown field', { colour: 'red' }, 'invalid-input', 'colour'],
    ['no change sought', { children: [] }, 'invalid-input', 'children'],
    [
      'an impossible need-by',
      { needBy: { day: '2026-02-30', why: 'court', isKnownToPerson: true } },
      'invalid-input',
      'needBy.day',
    ],
    ['consent without a reason', { consent: { consent: 'declined' } }, 'invalid-input', 'consent.why'],
    ['told, but not what', { knowledge: { knows: 'yes' } }, 'invalid-input', 'knowledge.toldWhat'],
    [
      'a date he must not know of',
      { needBy: { day: '2026-12-09', why: 'other', isKnownToPerson: false } },
      'not-known-to-person',
      'needBy.isKnownToPerson',
    ],
    ['an offering that is not there', { offeringId: newId() }, 'unknown-offering', 'offeringId'],
  ])('S38 %s is refused where it stands', async (_what, change, code, path) => {
    const form = { ...smallForm(offering.offeringId, family), ...change };
    const error = await make(lead, form).catch(problem);
    expect(error).toMatchObject({ kind: 'invalid', code });
    expect((error as { detail: { fields: { path: string }[] } }).detail.fields.map((field) => field.path)).toContain(
      path,
    );
  });

  it('S38 someone who died is not referred', async () => {
    await core.store.write(async (unit) => {
      await unit.db.update(persons).set({ diedOn: '2026-03-01' }).where(eq(persons.id, family.fatherId));
      unit.audit({
        actorId: lead.staffId,
        action: 'test-death',
        outcome: 'done',
        recordIds: [],
        personIds: [family.fatherId],
      });
    });
    await expect(make(lead, smallForm(offering.offeringId, family))).rejects.toMatchObject({
      kind: 'conflict',
      code: 'person-died',
    });
  });

  it('a stranger and someone out of reach are the same answer (model.md section 7 rule 4)', async () => {
    const other = await addStaff(core, await addHouse(core, 'Other Council'), 'Ola Example', ['lead-practitioner']);
    const foreign = await addSmallFamily(core, other, 'Stranger');
    const named = (personId: string) =>
      make(
        lead,
        smallForm(offering.offeringId, family, { subjects: [{ personId, position: 'person-causing-harm' }] }),
      ).catch(problem);
    const known = await named(foreign.fatherId);
    const unknown = await named(newId());
    expect(known).toMatchObject({ code: 'not-in-family', detail: { fields: [{ path: 'subjects.0.personId' }] } });
    expect(known).toEqual(unknown);
    const whole = await make(lead, smallForm(offering.offeringId, foreign)).catch(problem);
    expect(whole).toMatchObject({ kind: 'not-found', code: 'not-found' });
    expect(whole).toEqual(
      await make(lead, smallForm(offering.offeringId, { ...foreign, familyId: newId() })).catch(problem),
    );
  });

  it('B6 only organisations of the kinds an offering names may refer', async () => {
    const health = await addHouse(core, 'Example Provider Two', 'provider');
    const outsider = await addStaff(core, health, 'Hal Example', ['lead-practitioner']);
    const own = await addSmallFamily(core, outsider, 'Outside');
    await expect(make(outsider, smallForm(offering.offeringId, own))).rejects.toMatchObject({
      kind: 'not-allowed',
      code: 'organisation-may-not-refer',
    });
  });

  it('S28 the note for the survivor’s side is read by her worker and by nobody on the other side', async () => {
    const worker = await addStaff(core, await addHouse(core, 'Support'), 'Pat Example', ['partner-support']);
    await giveWorker(core, lead, family.motherId, worker);
    const survivorNotes = [{ noteId: newId(), personId: family.motherId, note: 'She wants to move north' }];
    const form = smallForm(offering.offeringId, family, { survivorNotes });
    await make(lead, form);
    const read = await performRead(core, viewSurvivorNotes, { actor: worker, input: { personId: family.motherId } });
    expect(read.notes).toMatchObject([{ note: 'She wants to move north', personId: family.motherId }]);
    const kept = await core.store.write(
      async (unit) => await unit.db.select({ level: referralSurvivorNotes.level }).from(referralSurvivorNotes),
    );
    expect(kept).toEqual([{ level: 'support' }]);
    expect(JSON.stringify(await view(form.referralId))).not.toContain('north');
    expect(JSON.stringify(await view(form.referralId))).not.toContain(family.motherId);
  });
});
