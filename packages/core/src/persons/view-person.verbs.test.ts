import { type Id, newId } from '@waymark/contracts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordCircumstance } from '../circumstances/index.ts';
import { recordContactAttempt } from '../contacts/index.ts';
import { recordDeath } from '../deaths/index.ts';
import { recordRelationship, viewFamily } from '../families/index.ts';
import { memberships, relationships } from '../families/tables.ts';
import { addHouse, addSmallFamily, addStaff, giveWorker, openTestCore, type TestCore } from '../testing/index.ts';
import type { SmallFamily } from '../testing/small-family.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { addPerson, viewPerson } from './index.ts';

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

const view = (actor: Actor, personId: Id) => performRead(core, viewPerson, { actor, input: { personId } });

const happens = (actor: Actor, personId: Id, kind: string, from = '2026-03-01') =>
  performVerb(core, recordCircumstance, {
    actor,
    input: {
      circumstanceId: newId(),
      personId,
      kind,
      from,
      sourceName: 'Robin Example',
      sourceAgency: 'Health',
      reliability: 'reported',
    },
  });

const speaks = (at: string, details: Record<string, unknown> = {}) =>
  performVerb(core, recordContactAttempt, {
    actor: worker,
    input: {
      attemptId: newId(),
      personId: family.motherId,
      channel: 'phone',
      direction: 'to-person',
      at,
      result: 'spoken-to',
      ...details,
    },
  });

describe('one person', () => {
  it('C1 C2 shows of the father what is known, who says so, and what nobody has asked', async () => {
    const his = await view(lead, family.fatherId);
    expect(his).toMatchObject({ name: 'Kit Example', age: 36, sex: 'M', notRecorded: ['Ethnicity', 'Language'] });
    expect(his.families.map(({ familyId }) => familyId)).toEqual([family.familyId]);
    expect(his.relationships.map(({ kind, otherName, harm }) => [kind, otherName, harm])).toEqual([
      ['partner-of', 'Robin Example', 'causes-harm-to'],
      ['parent-of', 'Wren Example', 'causes-harm-to'],
    ]);
  });

  it('says of the mother who harms her and how that was established (C15)', async () => {
    expect((await view(lead, family.motherId)).relationships).toMatchObject([
      { personId: family.fatherId, name: 'Kit Example', harmEstablishedBy: 'professional-assessment' },
    ]);
  });

  it('S28 does not exist for a partner’s worker who knows him by his status alone', async () => {
    const refused = { kind: 'not-found', code: 'not-found' };
    await expect(view(worker, family.fatherId)).rejects.toMatchObject(refused);
    await expect(view(worker, newId())).rejects.toMatchObject(refused);
    expect((await view(worker, family.motherId)).name).toBe('Robin Example');
  });

  it('S28 shows her own worker to those on her side, and no harm, family or number to that worker', async () => {
    expect(await view(worker, family.motherId)).toMatchObject({
      workers: [{ name: 'Pat Example', organisation: 'Example Council', role: 'partner-support' }],
      families: [],
      relationships: [],
      identifiers: null,
    });
  });
});

describe('S43 a father of two families', () => {
  it('shows to each lead practitioner nothing of the people, or of the number of people, of the other', async () => {
    const house = await addHouse(core, 'Other Council');
    const otherLead = await addStaff(core, house, 'Ola Example', ['lead-practitioner']);
    const other = await addSmallFamily(core, otherLead, 'Elsewhere');
    const before = await view(lead, family.fatherId);
    await core.store.write(async (unit) => {
      const fact = { recordedAt: unit.now, recordedBy: otherLead.staffId, supersedes: null, reason: null };
      const own = { ...fact, personId: family.fatherId };
      await unit.db
        .insert(memberships)
        .values({ ...own, id: newId(), level: 'shared', familyId: other.familyId, from: '2026-01-01' });
      await unit.db.insert(relationships).values({
        ...own,
        id: newId(),
        level: 'professionals',
        otherPersonId: other.motherId,
        kind: 'partner-of',
        harm: 'causes-harm-to',
        harmEstablishedBy: 'conviction',
      });
      unit.audit({ actorId: otherLead.staffId, action: 'test', outcome: 'done', recordIds: [], personIds: [] });
    });
    expect(await view(lead, family.fatherId)).toEqual(before);
  });
});

describe('G2 what is said about a couple', () => {
  const status = async () => (await view(lead, family.fatherId)).relationships.map(({ isToReAsk }) => isToReAsk);

  it('expires after 90 days and must be asked again, separated or not', async () => {
    core.clock.set('2026-05-31T10:00:00Z');
    expect(await status()).toEqual([false, false]);
    core.clock.set('2026-06-01T10:00:00Z');
    expect(await status()).toEqual([true, false]);
    const [couple] = (await view(lead, family.fatherId)).relationships;
    await performVerb(core, recordRelationship, {
      actor: lead,
      input: {
        relationshipId: newId(),
        personId: family.fatherId,
        otherPersonId: family.motherId,
        kind: 'former-partner-of',
        harm: 'causes-harm-to',
        harmEstablishedBy: 'professional-assessment',
        from: '2026-05-20',
        source: 'Robin, alone',
        supersedes: { factId: couple?.relationshipId ?? '', reason: 'Asked again' },
      },
    });
    expect((await status()).filter(Boolean)).toEqual([]);
  });

  it('is asked of nobody once one of them has died, on either page and on the family’s', async () => {
    core.clock.set('2026-06-01T10:00:00Z');
    const asked = async () =>
      (await performRead(core, viewFamily, { actor: lead, input: { familyId: family.familyId } })).toReAsk;
    expect(await asked()).toHaveLength(1);
    await performVerb(core, recordDeath, {
      actor: lead,
      input: { deathId: newId(), personId: family.fatherId, diedOn: '2026-05-30', howKnown: 'Told by the coroner' },
    });
    expect(await asked()).toEqual([]);
    expect(await status()).toEqual([false, false]);
    const hers = (await view(lead, family.motherId)).relationships;
    expect(hers.filter(({ isToReAsk }) => isToReAsk)).toEqual([]);
  });
});

describe('G1 the review of risk', () => {
  const review = async () => (await view(worker, family.motherId)).review;

  it('is raised by a separation that is only intended, and by no later fact lowered', async () => {
    expect(await review()).toEqual({ isRaised: false, because: [] });
    await happens(worker, family.motherId, 'separation-intended');
    expect(await review()).toEqual({ isRaised: true, because: ['Intends to separate, 2026-03-01'] });
    await happens(worker, family.motherId, 'separation', '2026-03-02');
    expect((await review()).because).toEqual(['Separated, 2026-03-02', 'Intends to separate, 2026-03-01']);
  });

  it('S40 is computed for each reader from what that reader may read', async () => {
    const before = await view(lead, family.motherId);
    await happens(worker, family.motherId, 'separation-intended');
    expect((await view(lead, family.motherId)).review).toEqual(before.review);
  });
});

describe('F2 contacts with a survivor', () => {
  it('E1 name their author and agency, and count since she was last spoken to alone', async () => {
    await speaks('2026-02-10T10:00:00Z', { wasAlone: true, someoneElsePresent: false });
    await speaks('2026-02-17T10:00:00Z', { someoneElsePresent: true });
    await speaks('2026-02-20T10:00:00Z', { result: 'no-answer' });
    await speaks('2026-02-24T10:00:00Z', { wasAlone: false });
    const { contact } = await view(worker, family.motherId);
    expect(contact).toMatchObject({
      lastSpokenOn: '2026-02-24',
      lastSeenAloneOn: '2026-02-10',
      contactsSinceAlone: 2,
    });
    expect(contact.attempts[0]).toMatchObject({ by: 'Pat Example', agency: 'Example Council', result: 'spoken-to' });
  });

  it('with none alone, all of them count', async () => {
    await speaks('2026-02-17T10:00:00Z', { someoneElsePresent: true });
    expect((await view(worker, family.motherId)).contact).toMatchObject({
      lastSeenAloneOn: null,
      contactsSinceAlone: 1,
    });
  });
});

describe('S38 a person that cannot be', () => {
  const base = { givenNames: 'Jo', familyName: 'Example', sex: 'not-recorded', ethnicity: 'not-asked' };
  const add = (about: Record<string, unknown>) =>
    performVerb(core, addPerson, {
      actor: lead,
      input: {
        ...base,
        personId: newId(),
        membership: { membershipId: newId(), familyId: family.familyId, from: '2026-03-02' },
        ...about,
      },
    });

  it.each([
    ['born in the future', { dateOfBirth: '2026-03-03' }, 'dateOfBirth', 'in-the-future'],
    ['unborn without an expected date', { isUnborn: true }, 'expectedOn', 'expected-date-missing'],
    ['born and unborn', { dateOfBirth: '2020-01-01', expectedOn: '2026-07-01' }, 'expectedOn', 'born-and-unborn'],
    ['a UPN with a wrong check letter', { upn: 'R247962919251' }, 'upn', 'upn-check-letter'],
    ['an NHS number with a wrong check digit', { nhsNumber: '943 476 5918' }, 'nhsNumber', 'nhs-number-check-digit'],
  ])('%s is refused at its field, without what was typed', async (_what, about, path, code) => {
    const refused = await add(about).catch((error: unknown) => error);
    expect(refused).toMatchObject({ kind: 'invalid', detail: { fields: [{ path, code }] } });
    for (const typed of Object.values(about)) expect(JSON.stringify(refused)).not.toContain(String(typed));
  });

  it.each([
    ['a relation to oneself', () => ({ otherPersonId: family.fatherId }), 'otherPersonId', 'same-person'],
    ['one that ends before it starts', () => ({ from: '2026-02-02', to: '2026-02-01' }), 'to', 'ends-before-it-starts'],
  ])('%s is refused at its field', async (_what, about, path, code) => {
    const input = {
      relationshipId: newId(),
      personId: family.fatherId,
      otherPersonId: family.motherId,
      kind: 'other',
      ...about(),
    };
    await expect(performVerb(core, recordRelationship, { actor: lead, input })).rejects.toMatchObject({
      detail: { fields: [{ path, code }] },
    });
  });
});
