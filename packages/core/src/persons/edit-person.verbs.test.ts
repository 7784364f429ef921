import { type Id, newId } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changes } from '../settings/tables.ts';
import { addHouse, addSmallFamily, addStaff, giveWorker, openTestCore, type TestCore } from '../testing/index.ts';
import type { SmallFamily } from '../testing/small-family.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { addPerson, editPerson, findPersons, viewPerson } from './index.ts';

let core: TestCore;
let lead: Actor;
let worker: Actor;
let family: SmallFamily;
beforeEach(async () => {
  core = await openTestCore();
  core.clock.set('2026-03-02T10:00:00Z');
  const house = await addHouse(core, 'Example Council');
  lead = await addStaff(core, house, 'Lee Example', ['lead-practitioner']);
  worker = await addStaff(core, await addHouse(core, 'Example Provider', 'provider'), 'Pat Example', [
    'partner-support',
  ]);
  family = await addSmallFamily(core, lead, 'Example');
  await giveWorker(core, lead, family.motherId, worker);
});
afterEach(() => core.remove());

const details = { givenNames: 'Robin', familyName: 'Example', sex: 'F', ethnicity: 'WBRI', dateOfBirth: '1990-02-13' };
const edit = (actor: Actor, ifMatch: number | undefined, about: Record<string, unknown> = {}, personId?: Id) =>
  performVerb(core, editPerson, {
    actor,
    ifMatch,
    input: { ...details, personId: personId ?? family.motherId, ...about },
  });
const view = (actor: Actor) => performRead(core, viewPerson, { actor, input: { personId: family.motherId } });

describe('editing a person', () => {
  it('changes what was entered, is found by the new name, and keeps what stood before and who changed it', async () => {
    await edit(lead, 1, { familyName: 'Élan', interpreterLanguage: 'British Sign Language' });
    expect(await view(lead)).toMatchObject({
      version: 2,
      name: 'Robin Élan',
      interpreterLanguage: 'British Sign Language',
    });
    const found = await performRead(core, findPersons, { actor: lead, input: { name: 'elan' } });
    expect(found.persons).toHaveLength(1);
    const [kept] = await core.store.write(
      async (unit) => await unit.db.select().from(changes).where(eq(changes.rowId, family.motherId)),
    );
    expect(kept).toMatchObject({ version: 2, by: lead.staffId, before: { familyName: 'Example' } });
  });

  it('S19 refuses a form opened before someone else’s change, and says what changed, by whom only in one house', async () => {
    await edit(worker, 1, { language: 'Welsh' });
    const stale = await edit(lead, 1, { familyName: 'Lost' }).catch((error: unknown) => error);
    expect(stale).toMatchObject({
      kind: 'conflict',
      code: 'stale-version',
      detail: { facts: { version: 2, changed: ['ethnicity', 'language'], changedBy: 'another worker' } },
    });
    expect(await view(lead)).toMatchObject({ familyName: 'Example', language: 'Welsh' });
    await expect(edit(lead, undefined)).rejects.toMatchObject({ code: 'if-match-missing' });
  });

  it('leaves numbers as they are where the editor may not read them, and does not name them in a conflict', async () => {
    await edit(lead, 1, { upn: 'a950000178301', nhsNumber: '943 476 5919' });
    const stale = await edit(worker, 1).catch((error: unknown) => error);
    expect(JSON.stringify(stale)).not.toMatch(/upn|nhsNumber/);
    await edit(worker, 2, { language: 'Welsh', upn: 'H243278544154' });
    expect((await view(lead)).identifiers).toEqual({
      councilChildId: null,
      upn: 'A950000178301',
      nhsNumber: '9434765919',
    });
  });

  it('S38 refuses numbers that do not check, at their fields, and writes nothing', async () => {
    const refused = edit(lead, 1, { upn: 'R247962919251', nhsNumber: '9434765918' });
    await expect(refused).rejects.toMatchObject({
      detail: {
        fields: [
          { path: 'upn', code: 'upn-check-letter' },
          { path: 'nhsNumber', code: 'nhs-number-check-digit' },
        ],
      },
    });
    expect((await view(lead)).version).toBe(1);
  });

  it('changes nothing, and no version, where nothing is different', async () => {
    const { ethnicity, dateOfBirth } = await view(lead);
    expect(await edit(lead, 1, { ethnicity, dateOfBirth: dateOfBirth ?? undefined })).toMatchObject({ version: 1 });
  });

  it('D9 leaves a birth to its own act, and an unborn baby never without an expected day', async () => {
    const personId = newId();
    const { familyId } = family;
    const baby = { givenNames: 'Baby', familyName: 'Example', sex: 'not-recorded', ethnicity: 'not-asked' };
    await performVerb(core, addPerson, {
      actor: lead,
      input: {
        ...baby,
        personId,
        expectedOn: '2026-07-01',
        membership: { membershipId: newId(), familyId, from: '2026-03-02' },
      },
    });
    const change = (about: Record<string, unknown>) =>
      performVerb(core, editPerson, { actor: lead, ifMatch: 1, input: { ...baby, personId, ...about } });
    await expect(change({ expectedOn: '2026-07-01', dateOfBirth: '2026-03-01' })).rejects.toMatchObject({
      code: 'record-the-birth',
    });
    await expect(change({})).rejects.toMatchObject({ code: 'expected-date-missing' });
    expect(await change({ expectedOn: '2026-07-09' })).toMatchObject({ version: 2 });
  });

  it('S28 is refused to the worker of the other side as if the person did not exist', async () => {
    await expect(edit(worker, 1, {}, family.fatherId)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
