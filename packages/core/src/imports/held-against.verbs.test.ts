import { newId } from '@waymark/contracts';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listDeaths, takeDeathBack } from '../deaths/index.ts';
import { viewFamily } from '../families/index.ts';
import { notices } from '../notices/tables.ts';
import { recordPlan } from '../plans/index.ts';
import { changes } from '../settings/tables.ts';
import { addHouse, addStaff, openTestCore, type TestCore } from '../testing/index.ts';
import type { Actor } from '../verbs/actor.ts';
import { performRead, performVerb } from '../verbs/perform.ts';
import { addKnownChild, hashOf, importFile, recordsOf, row, unstatedRow } from './import-run.test-support.ts';
import { viewImport } from './index.ts';

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
const view = (importRunId: string) => performVerb(core, viewImport, { actor: officer, input: { importRunId } });

const shownPlans = async (familyId: string) =>
  (await performRead(core, viewFamily, { actor: lead, input: { familyId } })).people.flatMap((person) => person.plans);

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
    const [first, second] = await recordsOf(core).allPlans();
    expect(second).toMatchObject({
      planKey: first?.id,
      supersedes: first?.id,
      reason: 'Newer Children in Need census, as at 28 February 2026',
      endsOn: '2026-02-02',
      initialCategory: 'EMO',
      latestCategory: 'NEG',
      asAt: later,
    });
    expect(first).toMatchObject({ endsOn: null, latestCategory: 'EMO', asAt: '2025-12-31' });
    expect(await recordsOf(core).reviewDays()).toEqual(['2025-11-20', '2026-01-22']);
  });

  it('takes nothing away by saying nothing: neither a category nor a review', async () => {
    await importFile(core, officer);
    const silent = { initialCategory: null, latestCategory: null, previousPlans: null, reviews: [] };
    await importFile(core, officer, { asAt: later, rows: [row(1, { plan: silent })] });
    expect(await recordsOf(core).standing()).toMatchObject([
      { initialCategory: 'EMO', latestCategory: 'EMO', previousPlans: 0, asAt: later },
    ]);
    expect(await recordsOf(core).reviewDays()).toEqual(['2025-11-20']);
  });

  it('that states a plan as it is known makes its day the newer one, so that a file in between changes nothing', async () => {
    await importFile(core, officer);
    const restated = await importFile(core, officer, { asAt: later, rows: [row(1, { change: 'unchanged' })] });
    expect((await view(restated)).written).toMatchObject({ plansRestated: 1, plansUpdated: 0 });
    await importFile(core, officer, { asAt: '2026-01-31', rows: [row(1, { plan: { endsOn: '2026-01-05' } })] });
    expect(await recordsOf(core).standing()).toMatchObject([{ endsOn: null, asAt: later }]);
  });

  it('corrects a plan that was typed, and not one that was typed since', async () => {
    const { personId } = await addKnownChild(core, lead);
    const typed = { personId, kind: 'child-protection', startsOn: '2025-09-01', category: 'PHY' };
    await performVerb(core, recordPlan, { actor: lead, input: { planId: newId(), ...typed } });
    await importFile(core, officer, { asAt: later });
    expect(await recordsOf(core).standing()).toMatchObject([{ latestCategory: 'PHY', source: 'typed' }]);
    await importFile(core, officer, { asAt: '2026-03-31' });
    expect(await recordsOf(core).standing()).toMatchObject([{ latestCategory: 'EMO', source: 'cin-census' }]);
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
    expect(await recordsOf(core).standing()).toMatchObject([
      { startsOn: '2024-01-08', endsOn: '2024-06-03' },
      { startsOn: '2025-09-01', endsOn: '2026-02-02', asAt: later },
    ]);
    expect(await recordsOf(core).reviewDays()).toEqual(['2025-11-20']);
  });

  it('misses no plan that is known from the newer one', async () => {
    await importFile(core, officer, { asAt: later });
    await importFile(core, officer, {
      hash: hashOf('b'),
      asAt: '2025-12-31',
      rows: [unstatedRow(1, 'no-longer-in-file')],
    });
    expect(await recordsOf(core).absences()).toEqual([]);
  });
});

describe('a plan that is missing from a newer file', () => {
  const missing = [unstatedRow(1, 'no-longer-in-file')];

  it('is shown as no longer in the file, as at its day, and is not ended', async () => {
    const { familyId } = await addKnownChild(core, lead);
    await importFile(core, officer);
    expect(await shownPlans(familyId)).toMatchObject([{ endsOn: null, notInFileAsAt: null }]);
    await importFile(core, officer, { hash: hashOf('b'), asAt: later, rows: missing });
    expect(await shownPlans(familyId)).toMatchObject([{ startsOn: '2025-09-01', endsOn: null, notInFileAsAt: later }]);
    await importFile(core, officer, { hash: hashOf('b'), asAt: later, rows: missing });
    expect(await recordsOf(core).absences()).toHaveLength(1);
  });

  it('stands again as soon as a file states it, the missing file’s own day included', async () => {
    const { familyId } = await addKnownChild(core, lead);
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
    expect(await recordsOf(core).absences()).toEqual([]);
    expect(await view(importRunId)).toMatchObject({
      written: { notWritten: 1, plansMissed: 0 },
      issues: [{ found: 'applying', code: 'absence-not-certain', where: 'Child 1' }],
    });
  });

  it('is not missed where it was typed, or held back by an error', async () => {
    const { personId } = await addKnownChild(core, lead);
    const typed = { planId: newId(), personId, kind: 'child-protection', startsOn: '2025-09-01' };
    await performVerb(core, recordPlan, { actor: lead, input: typed });
    await importFile(core, officer, { asAt: '2026-03-31', rows: missing });
    await importFile(core, officer, { asAt: '2026-03-31', rows: [unstatedRow(1, 'held-back')] });
    expect(await recordsOf(core).absences()).toEqual([]);
  });
});

describe('a child who is known', () => {
  it('gets what is empty filled, keeps the rest, and every contradiction is listed without a value', async () => {
    const { personId } = await addKnownChild(core, lead, 'WM1', '2017-05-05');
    const stated = { upn: 'A950000178301', sex: 'F', ethnicity: 'declined', diedOn: '2026-01-10' } as const;
    const importRunId = await importFile(core, officer, { rows: [row(1, { child: stated })] });
    expect(await recordsOf(core).people()).toMatchObject([
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

  it('whose death it states has died as though it had been typed, and not again once that was an error', async () => {
    const { personId } = await addKnownChild(core, lead, 'WM1', '2017-05-04');
    const stated = { child: { diedOn: '2026-01-10' } };
    await importFile(core, officer, { rows: [row(1, stated)] });
    const list = () => performRead(core, listDeaths, { actor: lead, input: { personId } });
    const { standing, statements } = await list();
    expect(statements).toMatchObject([{ diedOn: '2026-01-10', recordedBy: 'Dana Example' }]);
    const told = await core.store.write(
      async (unit) => await unit.db.select().from(notices).where(eq(notices.kind, 'death')),
    );
    expect(told).toMatchObject([{ toStaffId: lead.staffId, personId, state: 'queued' }]);
    const back = { factId: newId(), personId, deathId: standing, why: 'Another child of that name' };
    await performVerb(core, takeDeathBack, { actor: lead, input: back });
    const again = await importFile(core, officer, { hash: hashOf('b'), asAt: later, rows: [row(1, stated)] });
    expect((await list()).diedOn).toBeNull();
    expect((await view(again)).issues).toMatchObject([{ code: 'date-of-death-differs' }]);
  });

  it('who died before a plan starts does not get that plan', async () => {
    const importRunId = await importFile(core, officer, { rows: [row(1, { child: { diedOn: '2025-08-31' } })] });
    expect(await recordsOf(core).allPlans()).toEqual([]);
    expect(await view(importRunId)).toMatchObject({
      written: { notWritten: 1 },
      issues: [{ code: 'plan-after-death' }],
    });
  });

  it('whose plan’s start was corrected here does not get the earlier start again', async () => {
    const { personId } = await addKnownChild(core, lead);
    const planId = newId();
    const typed = { personId, kind: 'child-protection', startsOn: '2025-09-01' };
    await performVerb(core, recordPlan, { actor: lead, input: { planId, ...typed } });
    const supersedes = { factId: planId, reason: 'Conference was a day later' };
    const corrected = { planId: newId(), ...typed, startsOn: '2025-09-02', supersedes };
    await performVerb(core, recordPlan, { actor: lead, input: corrected });
    const importRunId = await importFile(core, officer, { asAt: '2026-03-31' });
    expect(await recordsOf(core).standing()).toMatchObject([{ startsOn: '2025-09-02', source: 'typed' }]);
    expect((await view(importRunId)).issues).toMatchObject([{ code: 'plan-start-corrected' }]);
  });

  it('may get a plan beside one that was typed, and is asked about; not beside one that the file no longer holds', async () => {
    const { personId } = await addKnownChild(core, lead);
    const typed = { planId: newId(), personId, kind: 'child-protection', startsOn: '2025-09-08' };
    await performVerb(core, recordPlan, { actor: lead, input: typed });
    await importFile(core, officer, { rows: [row(1, { councilChildId: 'WM2' })] });
    const rows = [
      row(1),
      row(2, { councilChildId: 'WM2', startsOn: '2025-09-08' }),
      unstatedRow(3, 'no-longer-in-file', { councilChildId: 'WM2' }),
    ];
    const importRunId = await importFile(core, officer, { asAt: later, rows });
    expect(await recordsOf(core).standing()).toHaveLength(4);
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
    expect(await recordsOf(core).standing()).toHaveLength(2);
  });
});
