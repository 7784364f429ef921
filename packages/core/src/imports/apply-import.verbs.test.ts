import { newId } from '@waymark/contracts';
import { live } from '@waymark/kit';
import { asc, eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFamily, viewFamily } from '../families/index.ts';
import { persons } from '../persons/tables.ts';
import { recordPlan } from '../plans/index.ts';
import { planAbsences, planReviews, plans } from '../plans/tables.ts';
import { changes } from '../settings/tables.ts';
import { addHouse, addStaff, openTestCore, type TestCore } from '../testing/index.ts';
import { type Actor, theSystem } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { applyAll, confirm, hashOf, importFile, preview, row, unstatedRow } from './import-run.test-support.ts';
import { applyImport, listKnownPlans, viewImport } from './index.ts';

let core: TestCore;
let officer: Actor;
let lead: Actor;
beforeEach(async () => {
  core = await openTestCore();
  const house = await addHouse(core, 'Example Council');
  officer = await addStaff(core, house, 'Dana Example', ['data-officer']);
  lead = await addStaff(core, house, 'Lee Example', ['lead-practitioner']);
});
afterEach(() => core.remove());

const later = '2026-02-28';
const allPlans = () =>
  core.store.write(async (unit) => await unit.db.select().from(plans).orderBy(asc(plans.recordedAt), asc(plans.id)));
const standing = () =>
  core.store.write(async (unit) => await unit.db.select().from(plans).where(live(plans)).orderBy(asc(plans.startsOn)));
const people = () => core.store.write(async (unit) => await unit.db.select().from(persons).orderBy(asc(persons.id)));
const absences = () => core.store.write(async (unit) => await unit.db.select().from(planAbsences));
const reviewDays = async () =>
  (await core.store.write(async (unit) => await unit.db.select().from(planReviews).orderBy(asc(planReviews.on)))).map(
    ({ on }) => on,
  );
const view = (importRunId: string) => performRead(core, viewImport, { actor: officer, input: { importRunId } });

/** A family with a child who has this council id, opened by the lead practitioner. */
const addKnownChild = async (councilChildId = 'WM1', dateOfBirth = '2017-05-04') => {
  const [familyId, personId] = [newId(), newId()];
  const ids = { personId, membershipId: newId(), allocationId: newId() };
  const child = { ...ids, givenNames: 'Wren', familyName: 'Example', dateOfBirth, councilChildId };
  await performVerb(core, openFamily, { actor: lead, input: { familyId, child } });
  return { familyId, personId };
};
const shownPlans = async (familyId: string) =>
  (await performRead(core, viewFamily, { actor: lead, input: { familyId } })).people.flatMap((person) => person.plans);

describe('a plan of an unknown child', () => {
  it('is written with its child, who has no name and no family, and is nobody’s to see', async () => {
    const stated = { upn: 'A950000178301', sex: 'F', ethnicity: 'WBRI' } as const;
    const importRunId = await importFile(core, officer, { rows: [row(1, { child: stated })] });
    expect(await people()).toMatchObject([
      {
        givenNames: 'Not yet known',
        familyName: 'WM1',
        councilChildId: 'WM1',
        dateOfBirth: '2017-05-04',
        recordedBy: officer.staffId,
        ...stated,
      },
    ]);
    expect(await standing()).toMatchObject([
      {
        kind: 'child-protection',
        startsOn: '2025-09-01',
        endsOn: null,
        initialCategory: 'EMO',
        source: 'cin-census',
        asAt: '2025-12-31',
        importRunId,
        recordedBy: officer.staffId,
        supersedes: null,
      },
    ]);
    expect(await reviewDays()).toEqual(['2025-11-20']);
    expect(await view(importRunId)).toMatchObject({
      state: 'applied',
      written: { rows: 1, done: 1, personsAdded: 1, plansCreated: 1, reviewsAdded: 1 },
    });
  });

  it('is an unborn baby’s where the file expects the birth, and the birth is filled in when a file states it', async () => {
    await importFile(core, officer, {
      rows: [row(1, { child: { dateOfBirth: null, expectedOn: '2026-01-15', sex: 'U' } })],
    });
    expect(await people()).toMatchObject([{ dateOfBirth: null, expectedOn: '2026-01-15', sex: 'U' }]);
    await importFile(core, officer, {
      hash: hashOf('b'),
      asAt: later,
      rows: [row(1, { child: { dateOfBirth: '2026-01-11', sex: 'M' } })],
    });
    expect(await people()).toMatchObject([
      { dateOfBirth: '2026-01-11', expectedOn: '2026-01-15', sex: 'M', version: 2 },
    ]);
  });
});

describe('S38 the same file again', () => {
  it('changes nothing: no fact, no person, no review (idempotent on child, kind and start)', async () => {
    const rows = [
      row(1),
      row(2, { startsOn: '2024-01-08', plan: { endsOn: '2024-06-03' } }),
      row(3, { councilChildId: 'WM2' }),
    ];
    await importFile(core, officer, { rows });
    const before = [await people(), await allPlans(), await reviewDays(), await absences()];
    const again = await importFile(core, officer, {
      rows: rows.map((one) => ({ ...one, change: 'unchanged' as const })),
    });
    expect([await people(), await allPlans(), await reviewDays(), await absences()]).toEqual(before);
    expect((await view(again)).written).toMatchObject({
      rows: 3,
      done: 3,
      personsAdded: 0,
      plansCreated: 0,
      plansUpdated: 0,
      plansRestated: 0,
      reviewsAdded: 0,
    });
  });

  it('changes nothing even where its preview was made before the first was applied', async () => {
    const [one, other] = [await preview(core, officer), await preview(core, officer)];
    for (const importRunId of [one, other]) {
      core.clock.pass({ minutes: 1 });
      await confirm(core, officer, importRunId);
      await applyAll(core, importRunId);
    }
    expect(await people()).toHaveLength(1);
    expect(await allPlans()).toHaveLength(1);
  });
});

describe('E18 a newer file', () => {
  it('supersedes what it says otherwise, with the reason and its day, and the earlier fact stays', async () => {
    await importFile(core, officer);
    const reviews = ['2025-11-20', '2026-01-22'];
    const stated = { endsOn: '2026-02-02', latestCategory: 'NEG' as const, reviews };
    await importFile(core, officer, {
      hash: hashOf('b'),
      asAt: later,
      rows: [row(1, { change: 'updated', plan: stated })],
    });
    const [first, second] = await allPlans();
    expect(second).toMatchObject({
      planKey: first?.id,
      supersedes: first?.id,
      reason: 'Newer census, as at 28 February 2026',
      endsOn: '2026-02-02',
      initialCategory: 'EMO',
      latestCategory: 'NEG',
      asAt: later,
    });
    expect(first).toMatchObject({ endsOn: null, latestCategory: 'EMO', asAt: '2025-12-31' });
    expect(await reviewDays()).toEqual(['2025-11-20', '2026-01-22']);
  });

  it('takes nothing away by saying nothing: neither a category nor a review', async () => {
    await importFile(core, officer);
    const silent = { initialCategory: null, latestCategory: null, previousPlans: null, reviews: [] };
    await importFile(core, officer, { asAt: later, rows: [row(1, { plan: silent })] });
    expect(await standing()).toMatchObject([
      { initialCategory: 'EMO', latestCategory: 'EMO', previousPlans: 0, asAt: later },
    ]);
    expect(await reviewDays()).toEqual(['2025-11-20']);
  });

  it('that states a plan as it is known makes its day the newer one, so that a file in between changes nothing', async () => {
    await importFile(core, officer);
    const restated = await importFile(core, officer, { asAt: later, rows: [row(1, { change: 'unchanged' })] });
    expect((await view(restated)).written).toMatchObject({ plansRestated: 1, plansUpdated: 0 });
    await importFile(core, officer, { asAt: '2026-01-31', rows: [row(1, { plan: { endsOn: '2026-01-05' } })] });
    expect(await standing()).toMatchObject([{ endsOn: null, asAt: later }]);
  });

  it('corrects a plan that was typed, and not one that was typed since', async () => {
    const { personId } = await addKnownChild();
    const typed = { personId, kind: 'child-protection', startsOn: '2025-09-01', category: 'PHY' };
    await performVerb(core, recordPlan, { actor: lead, input: { planId: newId(), ...typed } });
    await importFile(core, officer, { asAt: later });
    expect(await standing()).toMatchObject([{ latestCategory: 'PHY', source: 'typed' }]);
    await importFile(core, officer, { asAt: '2026-03-31' });
    expect(await standing()).toMatchObject([{ latestCategory: 'EMO', source: 'cin-census' }]);
  });
});

describe('E18 an older file after a newer one', () => {
  it('changes nothing of what is known, and adds the plans nobody knew', async () => {
    await importFile(core, officer, { asAt: later, rows: [row(1, { plan: { endsOn: '2026-02-02' } })] });
    const older = [
      row(1, { plan: { endsOn: null, reviews: ['2025-12-01'] } }),
      row(2, { startsOn: '2024-01-08', plan: { endsOn: '2024-06-03', reviews: [] } }),
    ];
    await importFile(core, officer, { hash: hashOf('b'), asAt: '2025-12-31', rows: older });
    expect(await standing()).toMatchObject([
      { startsOn: '2024-01-08', endsOn: '2024-06-03' },
      { startsOn: '2025-09-01', endsOn: '2026-02-02', asAt: later },
    ]);
    expect(await reviewDays()).toEqual(['2025-11-20']);
  });

  it('misses no plan that is known from the newer one', async () => {
    await importFile(core, officer, { asAt: later });
    await importFile(core, officer, {
      hash: hashOf('b'),
      asAt: '2025-12-31',
      rows: [unstatedRow(1, 'no-longer-in-file')],
    });
    expect(await absences()).toEqual([]);
  });
});

describe('a plan that is missing from a newer file', () => {
  const missing = [unstatedRow(1, 'no-longer-in-file')];

  it('is shown as no longer in the file, as at its day, and is not ended', async () => {
    const { familyId } = await addKnownChild();
    await importFile(core, officer);
    expect(await shownPlans(familyId)).toMatchObject([{ endsOn: null, notInFileAsAt: null }]);
    await importFile(core, officer, { hash: hashOf('b'), asAt: later, rows: missing });
    expect(await shownPlans(familyId)).toMatchObject([{ startsOn: '2025-09-01', endsOn: null, notInFileAsAt: later }]);
    await importFile(core, officer, { hash: hashOf('b'), asAt: later, rows: missing });
    expect(await absences()).toHaveLength(1);
  });

  it('stands again as soon as a file states it, the missing file’s own day included', async () => {
    const { familyId } = await addKnownChild();
    await importFile(core, officer);
    await importFile(core, officer, { asAt: later, rows: missing });
    await importFile(core, officer, { asAt: later, rows: [row(1, { change: 'unchanged' })] });
    expect(await shownPlans(familyId)).toMatchObject([{ asAt: later, notInFileAsAt: null }]);
    await importFile(core, officer, { asAt: later, rows: missing });
    expect(await shownPlans(familyId)).toMatchObject([{ endsOn: null, notInFileAsAt: later }]);
    await importFile(core, officer, { asAt: '2026-03-04', rows: [row(1)] });
    expect(await shownPlans(familyId)).toMatchObject([{ asAt: '2026-03-04', notInFileAsAt: null }]);
  });

  it('is not noted while the file may hold it among records of nobody known; that is said', async () => {
    await importFile(core, officer);
    const rows = [unstatedRow(1, 'no-longer-in-file', { isCertain: false })];
    const importRunId = await importFile(core, officer, { asAt: later, rows });
    expect(await absences()).toEqual([]);
    expect(await view(importRunId)).toMatchObject({
      written: { notWritten: 1, plansMissed: 0 },
      issues: [{ found: 'applying', code: 'absence-not-certain', where: 'Child 1' }],
    });
  });

  it('is not missed where it was typed, or held back by an error', async () => {
    const { personId } = await addKnownChild();
    const typed = { planId: newId(), personId, kind: 'child-protection', startsOn: '2025-09-01' };
    await performVerb(core, recordPlan, { actor: lead, input: typed });
    await importFile(core, officer, { asAt: '2026-03-31', rows: missing });
    await importFile(core, officer, { asAt: '2026-03-31', rows: [unstatedRow(1, 'held-back')] });
    expect(await absences()).toEqual([]);
  });
});

describe('a child who is known', () => {
  it('gets what is empty filled, keeps the rest, and every contradiction is listed without a value', async () => {
    const { personId } = await addKnownChild('WM1', '2017-05-05');
    const stated = { upn: 'A950000178301', sex: 'F', ethnicity: 'declined', diedOn: '2026-01-10' } as const;
    const importRunId = await importFile(core, officer, { rows: [row(1, { child: stated })] });
    expect(await people()).toMatchObject([
      { id: personId, givenNames: 'Wren', dateOfBirth: '2017-05-05', version: 2, ...stated },
    ]);
    const [issue, ...others] = (await view(importRunId)).issues;
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ severity: 'warning', code: 'date-of-birth-differs', where: 'Child 1' });
    expect(JSON.stringify(issue)).not.toMatch(/2017|WM1/);
    const [change] = await core.store.write(
      async (unit) => await unit.db.select().from(changes).where(eq(changes.rowId, personId)),
    );
    expect(change).toMatchObject({
      version: 2,
      by: officer.staffId,
      before: { upn: null },
      after: { upn: 'A950000178301' },
    });
    expect(change?.before).not.toHaveProperty('dateOfBirth');
  });

  it('who died before a plan starts does not get that plan', async () => {
    const importRunId = await importFile(core, officer, { rows: [row(1, { child: { diedOn: '2025-08-31' } })] });
    expect(await allPlans()).toEqual([]);
    expect(await view(importRunId)).toMatchObject({
      written: { notWritten: 1 },
      issues: [{ code: 'plan-after-death' }],
    });
  });

  it('whose plan’s start was corrected here does not get the earlier start again', async () => {
    const { personId } = await addKnownChild();
    const planId = newId();
    const typed = { personId, kind: 'child-protection', startsOn: '2025-09-01' };
    await performVerb(core, recordPlan, { actor: lead, input: { planId, ...typed } });
    const supersedes = { factId: planId, reason: 'Conference was a day later' };
    const corrected = { planId: newId(), ...typed, startsOn: '2025-09-02', supersedes };
    await performVerb(core, recordPlan, { actor: lead, input: corrected });
    const importRunId = await importFile(core, officer, { asAt: '2026-03-31' });
    expect(await standing()).toMatchObject([{ startsOn: '2025-09-02', source: 'typed' }]);
    expect((await view(importRunId)).issues).toMatchObject([{ code: 'plan-start-corrected' }]);
  });

  it('may get a plan beside one that was typed, and is asked about; not beside one that the file no longer holds', async () => {
    const { personId } = await addKnownChild();
    const typed = { planId: newId(), personId, kind: 'child-protection', startsOn: '2025-09-08' };
    await performVerb(core, recordPlan, { actor: lead, input: typed });
    await importFile(core, officer, { rows: [row(1, { councilChildId: 'WM2' })] });
    const rows = [
      row(1),
      row(2, { councilChildId: 'WM2', startsOn: '2025-09-08' }),
      unstatedRow(3, 'no-longer-in-file', { councilChildId: 'WM2' }),
    ];
    const importRunId = await importFile(core, officer, { asAt: later, rows });
    expect(await standing()).toHaveLength(4);
    expect((await view(importRunId)).issues).toMatchObject([{ code: 'plans-overlap', where: 'Child 1' }]);
  });

  it('moves from one plan to the next in one file without a word', async () => {
    await importFile(core, officer);
    const rows = [
      row(1, { plan: { endsOn: '2026-01-12' } }),
      row(2, { startsOn: '2026-01-12', plan: { reviews: [] } }),
    ];
    const importRunId = await importFile(core, officer, { asAt: later, rows });
    expect((await view(importRunId)).issues).toEqual([]);
    expect(await standing()).toHaveLength(2);
  });
});

describe('applying', () => {
  const five = Array.from({ length: 5 }, (_, index) => row(index + 1, { councilChildId: `WM${index + 1}` }));

  it('goes on where it was cut off, and ends as if it had not been', async () => {
    const importRunId = await preview(core, officer, { rows: five });
    await confirm(core, officer, importRunId);
    const asked = { actor: theSystem, input: { importRunId, limit: 2 } };
    expect(await performVerb(core, applyImport, asked)).toMatchObject({ state: 'confirmed', applied: 2, remaining: 3 });
    expect(await people()).toHaveLength(2);
    expect(await applyAll(core, importRunId, 2)).toBe(2);
    expect(await people()).toHaveLength(5);
    expect(await view(importRunId)).toMatchObject({
      state: 'applied',
      version: 4,
      written: { done: 5, plansCreated: 5 },
    });
    expect(await performVerb(core, applyImport, asked)).toMatchObject({ state: 'applied', applied: 0, remaining: 0 });
  });

  it('writes a unit whole or not at all', async () => {
    const importRunId = await preview(core, officer, { rows: five });
    await confirm(core, officer, importRunId);
    const undone = {
      ...applyImport,
      run: async (...given: Parameters<typeof applyImport.run>) => {
        await applyImport.run(...given);
        throw new Error('The machine stops here');
      },
    };
    await expect(performVerb(core, undone, { actor: theSystem, input: { importRunId } })).rejects.toThrow('stops here');
    expect(await people()).toEqual([]);
    await applyAll(core, importRunId);
    expect(await people()).toHaveLength(5);
  });

  it('of a file that nobody confirmed is refused, and so is a data officer who would do it by hand', async () => {
    const importRunId = await preview(core, officer);
    const asked = { input: { importRunId } };
    const error = await performVerb(core, applyImport, { ...asked, actor: theSystem }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: 'illegal-move', detail: { facts: { from: 'previewed', to: 'applied' } } });
    await expect(performVerb(core, applyImport, { ...asked, actor: officer })).rejects.toMatchObject({
      code: 'permission-missing',
    });
    expect(await people()).toEqual([]);
  });

  it('keeps of a staged row what it was about alone, and a file without a plan is applied at once', async () => {
    await importFile(core, officer, { rows: five });
    const empty = await importFile(core, officer, { hash: hashOf('b'), rows: [] });
    expect(await view(empty)).toMatchObject({ state: 'applied', written: { rows: 0, done: 0 } });
  });
});

describe('the plans a file is compared with', () => {
  it('are those of children with a council id, as they stand, with every review, page by page', async () => {
    await addKnownChild('WM9');
    const rows = Array.from({ length: 501 }, (_, index) =>
      row(index + 1, { councilChildId: `C${String(index).padStart(4, '0')}` }),
    );
    await importFile(core, officer, { rows: rows.slice(0, 500) });
    await importFile(core, officer, { hash: hashOf('b'), rows: rows.slice(500), asAt: later });
    const page = (cursor?: string) =>
      performVerb(core, listKnownPlans, { actor: theSystem, input: cursor === undefined ? {} : { cursor } });
    const first = await page();
    const second = await page(first.nextCursor ?? '');
    expect(first.plans).toHaveLength(500);
    expect(second).toEqual({
      plans: [
        {
          councilChildId: 'C0500',
          kind: 'child-protection',
          startsOn: '2025-09-01',
          endsOn: null,
          initialCategory: 'EMO',
          latestCategory: 'EMO',
          reviews: ['2025-11-20'],
          source: 'cin-census',
          asAt: later,
        },
      ],
      nextCursor: null,
    });
    await expect(performVerb(core, listKnownPlans, { actor: officer, input: {} })).rejects.toMatchObject({
      code: 'permission-missing',
    });
  });
});
